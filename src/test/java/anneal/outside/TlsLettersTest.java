package anneal.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.outside.SmtpServer.Security;
import anneal.outside.TlsPost.Way;
import anneal.people.Letter;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/// Letters go by TLS to a server that is trusted, and to no other.
class TlsLettersTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final String PASSWORD = "secret of the post";
  private static final String REMINDER = "here is it, only once";
  private static final Letter LETTER = new Letter("anna@example.org", "A password", REMINDER);

  @TempDir static Path folder;

  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final AppenderBase<ILoggingEvent> listening =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          log.add(event.getFormattedMessage());
        }
      };

  @BeforeEach
  void listen() {
    listening.start();
    ((Logger) LoggerFactory.getLogger(SmtpLetters.class)).addAppender(listening);
  }

  @AfterEach
  void listenNoMore() {
    ((Logger) LoggerFactory.getLogger(SmtpLetters.class)).detachAppender(listening);
  }

  private static SmtpLetters letters(TlsPost post, Security security, SSLSocketFactory trust) {
    SmtpServer server =
        new SmtpServer("localhost", post.port(), security, "anneal", PASSWORD, "a@example.org");
    return new SmtpLetters(server, () -> NOW, new SmtpLetters.Manner(Duration.ofMillis(1), trust));
  }

  private static String heard(BlockingQueue<String> lines, String wanted) throws Exception {
    for (String line = ""; line != null; line = lines.poll(20, TimeUnit.SECONDS)) {
      if (line.contains(wanted)) {
        return line;
      }
    }
    throw new AssertionError("never heard: " + wanted);
  }

  @ParameterizedTest
  @CsvSource({"TLS, TLS", "STARTTLS, STARTTLS"})
  void aLetterAndThePasswordGoThroughTlsAlone(Way way, Security security) throws Exception {
    try (TlsPost post = new TlsPost(folder, "localhost", way);
        SmtpLetters letters = letters(post, security, post.trusting())) {
      letters.post(() -> List.of(LETTER));
      assertTrue(heard(post.secret, "AUTH").startsWith("AUTH"));
      heard(post.secret, REMINDER);
      List<String> plain = List.copyOf(post.plain);
      assertEquals(way == Way.TLS ? 0 : 2, plain.size(), plain.toString());
      assertFalse(plain.stream().anyMatch(it -> it.contains("AUTH") || it.contains(REMINDER)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TLS      | TLS      | localhost | its certificate is not trusted | keytool -importcert",
        "STARTTLS | STARTTLS | localhost | its certificate is not trusted | keytool -importcert",
        "TLS      | TLS      | elsewhere | is not for the name localhost  | as it is in the certificate",
        "PLAIN    | STARTTLS | localhost | offers no STARTTLS             | --mail-security tls",
        "PLAIN    | TLS      | localhost | does not begin with TLS        | --mail-security starttls"
      })
  void whatIsNotSafeIsNotSentAndTheLogSaysTheRemedy(
      Way way, Security security, String name, String why, String remedy) throws Exception {
    try (TlsPost post = new TlsPost(folder, name, way);
        TlsPost other = new TlsPost(folder, "other", Way.TLS);
        SmtpLetters letters =
            letters(
                post, security, name.equals("elsewhere") ? post.trusting() : other.trusting())) {
      letters.post(() -> List.of(LETTER));
      String said = heard(log, "was not taken");
      assertTrue(said.contains(why) && said.contains(remedy), said);
      assertFalse(said.contains(PASSWORD) || said.contains("anna@") || said.contains(REMINDER));
      assertFalse(String.join("", post.plain).contains("AUTH"), post.plain.toString());
      assertFalse(String.join("", post.secret).contains("AUTH"), post.secret.toString());
    }
  }

  @Test
  void withoutATrustOfItsOwnTheJavaDecides() throws Exception {
    try (TlsPost post = new TlsPost(folder, "localhost", Way.TLS)) {
      SmtpServer server =
          new SmtpServer("localhost", post.port(), Security.TLS, "", "", "a@example.org");
      try (SmtpLetters letters = new SmtpLetters(server, () -> NOW, Duration.ofMillis(1))) {
        letters.post(() -> List.of(LETTER));
        heard(log, "its certificate is not trusted");
      }
    }
  }
}
