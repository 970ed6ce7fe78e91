package anneal.store;

import anneal.people.SessionStore;
import java.util.Set;

/// Who was let in lately, kept in memory beside the tables: every request asks for it.
///
/// Whoever changes accounts, sessions or guests need not think of it. The one writer sees which
/// statements a unit asked for, and after its commit, before anybody hears of that, forgets
/// everybody where the unit may have shut somebody out. Where other processes write too nothing is
/// kept, so that what one node ends has ended on all.
final class Admissions {

  /// Guests kept, and sessions, and tokens: some hundred bytes each.
  private static final int KEPT = 5_000;

  /// Statements after which somebody may no longer be let in, or otherwise than before.
  private static final Set<Class<?>> ENDING =
      Set.of(AccountSql.class, SessionSql.class, LeavingSql.class);

  /// When a guest was noted to be here.
  final Remembered<String, Long> guests;

  /// By the hashes of their keys.
  final Remembered<String, SessionStore.Open> sessions;

  /// By the hashes of their keys.
  final Remembered<String, SessionStore.Held> tokens;

  /// @param shared whether other processes write too
  Admissions(boolean shared) {
    int kept = shared ? 0 : KEPT;
    guests = new Remembered<>(kept);
    sessions = new Remembered<>(kept);
    tokens = new Remembered<>(kept);
  }

  /// Whether a unit that asked for these statements may have shut somebody out.
  static boolean ends(Class<?> statements) {
    return ENDING.contains(statements);
  }

  /// Reads of everybody anew.
  void forget() {
    guests.forget(_ -> true);
    sessions.forget(_ -> true);
    tokens.forget(_ -> true);
  }
}
