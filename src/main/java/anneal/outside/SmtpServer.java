package anneal.outside;

/// A server that takes mail.
///
/// @param user empty where it asks for none
/// @param from the address that letters come from
public record SmtpServer(
    String host, int port, Security security, String user, String password, String from) {

  /// How the way to it is kept secret.
  public enum Security {
    /// Plain at first, then TLS before anything is said (usually port 587).
    STARTTLS,
    /// TLS from the start (usually port 465).
    TLS,
    /// Not at all: for a server on the same machine.
    NONE
  }

  /// Without the password.
  @Override
  public String toString() {
    return from + " by " + host + ":" + port;
  }
}
