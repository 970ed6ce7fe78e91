package anneal.outside;

import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Why a mail server took no letter, in words for the log, with what to do. It repeats nothing that
/// the server or the letter said.
final class MailFault {

  private MailFault() {}

  static String of(Exception thrown, SmtpServer server) {
    for (Throwable it = thrown; it != null; it = it.getCause()) {
      Optional<String> why = why(it, server);
      if (why.isPresent()) {
        return why.get();
      }
    }
    return "%s; check --mail-host and --mail-port, and that it may be reached from here"
        .formatted(last(thrown).getClass().getSimpleName());
  }

  private static Optional<String> why(Throwable it, SmtpServer server) {
    String said = String.valueOf(it.getMessage());
    if (it instanceof AuthenticationFailedException) {
      return Optional.of("it refuses name and password; check --mail-user and its password");
    }
    if (said.contains("STARTTLS is required")) {
      return Optional.of(
          "it offers no STARTTLS; say --mail-security tls, usually with --mail-port 465, or none"
              + " where it is on this machine");
    }
    if (it instanceof SSLException && said.contains("unrecognized SSL message")) {
      return Optional.of(
          "it does not begin with TLS; say --mail-security starttls, or name its port for TLS,"
              + " usually 465");
    }
    if (isOfAnother(it, said)) {
      return Optional.of(
          "its certificate is not for the name %s; say --mail-host as it is in the certificate"
              .formatted(server.host()));
    }
    return it instanceof GeneralSecurityException
        ? Optional.of(
            "its certificate is not trusted, and nothing was said to it; let it have one of an"
                + " authority that is known, or trust its own in the Java that runs Anneal:"
                + " keytool -importcert -cacerts -alias mail -file CERTIFICATE")
        : Optional.empty();
  }

  private static boolean isOfAnother(Throwable it, String said) {
    boolean checked = it instanceof GeneralSecurityException || it instanceof IOException;
    return checked
        && (said.contains("No subject alternative")
            || said.contains("No name matching")
            || said.contains("verify identity of server"));
  }

  private static Throwable last(Throwable thrown) {
    @Nullable Throwable cause = thrown.getCause();
    return cause == null ? thrown : last(cause);
  }
}
