package anneal.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where sessions and tokens are kept, by the hashes of their keys. Each method is one atomic unit.
public interface SessionStore {

  /// A session and whose it is.
  record Open(Session session, Account account) {}

  /// A token and whose it is.
  record Held(Token token, Account account) {}

  /// Begins a session.
  void begin(Session session, String hash);

  /// The session of a key, whether or not it is over.
  Optional<Open> session(String hash);

  /// Notes that a session was used.
  void touch(String hash, Instant now);

  /// The sessions of an account, the one used last first.
  List<Session> sessions(String account);

  /// Ends a session of an account.
  ///
  /// @return whether there was one
  boolean end(String account, String id);

  /// Ends the sessions of an account.
  ///
  /// @param kept hash of the key of the one that goes on; empty for none
  void endOthers(String account, String kept);

  /// Removes sessions unused since, and tokens that expired.
  void sweep(Instant unusedSince, Instant now);

  /// Notes a token.
  void issue(Token token, String hash);

  /// The token of a key, whether or not it expired.
  Optional<Held> token(String hash);

  /// Notes that a token was used.
  void touchToken(String hash, Instant now);

  /// The tokens of an account, newest first.
  List<Token> tokens(String account);

  /// Takes a token back.
  ///
  /// @return whether there was one
  boolean revoke(String account, String id);
}
