package anneal.people;

/// Makes passwords unreadable and recognises them again. Slow by intent.
public interface Passwords {

  /// The hash of a password with a salt of its own.
  ///
  /// @throws Busy when too many wait already
  String hash(String password);

  /// Whether a hash is of this password.
  ///
  /// @throws Busy when too many wait already
  boolean fits(String password, String hash);

  /// Whether a hash was made with weaker parameters than those of today.
  boolean outdated(String hash);

  /// So many passwords wait to be checked that this one is not taken.
  final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Busy() {
      super("too many passwords wait to be checked", null, false, false);
    }
  }
}
