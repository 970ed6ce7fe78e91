package anneal.people;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where it is noted who tried what how often. Each method is one atomic unit; several nodes that
/// share a database share the count.
public interface Tries {

  /// What is noted of somebody.
  ///
  /// @param count of tries, 0 or more
  /// @param last when the last one was, or until when others are used up
  record Noted(int count, Instant last) {}

  /// Replaces what is noted of somebody.
  ///
  /// @param who is kept as a hash alone
  /// @param change pure; may be called again
  /// @return what was noted before
  Optional<Noted> change(String who, UnaryOperator<Optional<Noted>> change);

  /// Forgets what was noted of somebody.
  void forget(String who);

  /// Forgets what was noted of anybody before.
  void sweep(Instant before);
}
