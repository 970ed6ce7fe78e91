package anneal.outside;

import anneal.people.Letter;
import anneal.people.Letters;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends letters by SMTP, one after the other on a thread of its own. A letter that is not taken is
/// tried again; the log names neither whom it was for nor what it said.
public final class SmtpLetters implements Letters, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpLetters.class);
  private static final int WAITING = 1_000;
  private static final int TRIES = 3;
  private static final String PATIENCE_MILLIS = "10000";

  private final BlockingQueue<Supplier<List<Letter>>> queue = new ArrayBlockingQueue<>(WAITING);
  private final SmtpServer server;
  private final Session session;
  private final InstantSource clock;
  private final Duration pause;
  private final Thread thread;

  /// How letters are sent.
  ///
  /// @param pause before a letter is tried again
  /// @param trust whom to trust by TLS; null for whom this Java trusts
  record Manner(Duration pause, @Nullable SSLSocketFactory trust) {}

  /// @param pause before a letter is tried again
  public SmtpLetters(SmtpServer server, InstantSource clock, Duration pause) {
    this(server, clock, new Manner(pause, null));
  }

  SmtpLetters(SmtpServer server, InstantSource clock, Manner manner) {
    this.server = server;
    this.clock = clock;
    this.pause = manner.pause;
    this.session = session(server, manner.trust);
    this.thread = Thread.ofPlatform().name("letters").daemon(true).start(this::run);
  }

  private static Session session(SmtpServer server, @Nullable SSLSocketFactory trust) {
    Properties told = new Properties();
    told.put("mail.transport.protocol", "smtp");
    told.put("mail.smtp.host", server.host());
    told.put("mail.smtp.port", Integer.toString(server.port()));
    told.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
    told.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    told.put("mail.smtp.timeout", PATIENCE_MILLIS);
    told.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
    told.put("mail.smtp.ssl.checkserveridentity", "true");
    if (trust != null) {
      told.put("mail.smtp.ssl.socketFactory", trust);
      told.put("mail.smtp.socketFactory.fallback", "false");
    }
    switch (server.security()) {
      case STARTTLS -> {
        told.put("mail.smtp.starttls.enable", "true");
        told.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> told.put("mail.smtp.ssl.enable", "true");
      case NONE -> told.put("mail.smtp.starttls.enable", "false");
    }
    return Session.getInstance(
        told,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(server.user(), server.password());
          }
        });
  }

  @Override
  public void post(Supplier<List<Letter>> writing) {
    if (!queue.offer(writing)) {
      LOG.warn("a letter was dropped: {} wait for the mail server {} already", WAITING, server);
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        for (Letter each : written(queue.take())) {
          send(each);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Letter> written(Supplier<List<Letter>> writing) {
    try {
      return writing.get();
    } catch (RuntimeException e) {
      LOG.warn("a letter could not be written", e);
      return List.of();
    }
  }

  private void send(Letter letter) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        Transport.send(message(letter));
        return;
      } catch (MessagingException e) {
        String why = MailFault.of(e, server);
        if (tries == TRIES) {
          LOG.error(
              "\"{}\" was not taken by the mail server {}: {}", letter.subject(), server, why);
          return;
        }
        LOG.warn(
            "the mail server {} does not take a letter, which is tried again soon: {}",
            server,
            why);
        Thread.sleep(pause.multipliedBy(tries));
      }
    }
  }

  private Message message(Letter letter) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(server.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), "UTF-8");
    message.setText(letter.text(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  /// Sends no more; what waits is dropped.
  @Override
  public void close() {
    thread.interrupt();
  }
}
