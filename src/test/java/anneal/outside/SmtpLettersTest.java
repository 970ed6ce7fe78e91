package anneal.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.outside.SmtpServer.Security;
import anneal.people.Letter;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Letters reach a real mail server, and nobody waits for one that does not answer.
class SmtpLettersTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final Letter LETTER =
      new Letter("anna@example.org", "A new password", "Hello Änna,\n\nhere it is.\n");

  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void start() {
    mail.setUser("anneal", "secret of the post");
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  private SmtpLetters letters(int port, String password) {
    SmtpServer server =
        new SmtpServer("127.0.0.1", port, Security.NONE, "anneal", password, "anneal@example.org");
    assertFalse(server.toString().contains(password), "a secret in a log");
    return new SmtpLetters(server, () -> NOW, Duration.ofMillis(1));
  }

  @Test
  void aLetterArrivesAsItWasWritten() throws Exception {
    try (SmtpLetters letters = letters(mail.getSmtp().getPort(), "secret of the post")) {
      letters.post(() -> List.of(LETTER));
      assertTrue(mail.waitForIncomingEmail(10_000, 1));
    }
    MimeMessage got = mail.getReceivedMessages()[0];
    assertEquals("A new password", got.getSubject());
    assertEquals("anneal@example.org", got.getFrom()[0].toString());
    assertEquals("anna@example.org", got.getAllRecipients()[0].toString());
    assertTrue(got.getContentType().startsWith("text/plain"), got.getContentType());
    assertEquals("auto-generated", got.getHeader("Auto-Submitted")[0]);
    assertEquals(LETTER.text().strip(), said(got));
    assertEquals(Date.from(NOW), got.getSentDate());
  }

  private static String said(MimeMessage letter) throws Exception {
    return String.valueOf(letter.getContent()).replace("\r", "").strip();
  }

  @Test
  void nobodyWaitsForAServerThatIsNotThereAndTheNextLetterIsSentAllTheSame() throws Exception {
    int port = mail.getSmtp().getPort();
    mail.stop();
    try (SmtpLetters letters = letters(port, "secret of the post")) {
      long start = System.nanoTime();
      letters.post(() -> List.of(LETTER));
      assertTrue(System.nanoTime() - start < 200_000_000L, "the caller waited");
      CountDownLatch after = new CountDownLatch(1);
      letters.post(
          () -> {
            after.countDown();
            throw new IllegalStateException("a letter that cannot be written");
          });
      assertTrue(after.await(20, TimeUnit.SECONDS), "the first letter blocks the second");
    }
  }

  @Test
  void aSecondTryIsMade() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    int port = mail.getSmtp().getPort();
    mail.stop();
    GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    again.setUser("anneal", "secret of the post");
    SmtpServer server =
        new SmtpServer(
            "127.0.0.1", port, Security.NONE, "anneal", "secret of the post", "anneal@example.org");
    try (SmtpLetters letters = new SmtpLetters(server, () -> NOW, Duration.ofMillis(700))) {
      letters.post(
          () -> {
            written.countDown();
            return List.of(LETTER);
          });
      assertTrue(written.await(5, TimeUnit.SECONDS));
      again.start();
      assertTrue(again.waitForIncomingEmail(10_000, 1));
    } finally {
      again.stop();
    }
  }
}
