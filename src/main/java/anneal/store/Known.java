package anneal.store;

import anneal.people.SessionStore;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/// What this process knows of the tables without asking them: who was let in lately, and learners'
/// stamps. Every request wants both.
///
/// Whoever changes accounts, sessions, guests or stamps need not think of it. The one writer sees
/// what a unit did, and tells after its commit, before anybody hears of that. Where other processes
/// write too nothing is kept, so that what one node ends has ended on all.
final class Known {

  /// Guests kept, and sessions, tokens, stamps: some hundred bytes each.
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

  private final boolean shared;
  private final Remembered<String, Long> stamps;

  /// Held for writing from a commit until memory has followed it.
  private final ReadWriteLock commit = new ReentrantReadWriteLock();

  /// @param shared whether other processes write too
  Known(boolean shared) {
    this.shared = shared;
    int kept = shared ? 0 : KEPT;
    guests = new Remembered<>(kept);
    sessions = new Remembered<>(kept);
    tokens = new Remembered<>(kept);
    stamps = new Remembered<>(kept);
  }

  /// Whether a unit that asked for these statements may have shut somebody out.
  static boolean ends(Class<?> statements) {
    return ENDING.contains(statements);
  }

  /// A learner's stamp, see [anneal.study.StudyStore#stamp]. What memory keeps is never older than
  /// the stamp read here: one that has to be read from the table is not read between a commit and
  /// the moment when memory has followed it.
  ///
  /// @param stored reads it from the table
  long stamp(String learner, Function<String, Long> stored) {
    if (shared) {
      return stored.apply(learner);
    }
    Optional<Long> known = stamps.kept(learner);
    if (known.isPresent()) {
      return known.get();
    }
    commit.readLock().lock();
    try {
      return stamps.get(learner, stored);
    } finally {
      commit.readLock().unlock();
    }
  }

  /// Commits and follows.
  ///
  /// @param commit also brings up to date what is kept elsewhere than here
  /// @param done asked after it
  void follow(Runnable commit, Supplier<Done> done) {
    this.commit.writeLock().lock();
    try {
      commit.run();
      follow(done.get());
    } finally {
      this.commit.writeLock().unlock();
    }
  }

  private void follow(Done done) {
    if (done.ended()) {
      forget();
    }
    if (done.unsure()) {
      stamps.forget(done.stamps()::containsKey);
    } else {
      done.stamps().forEach(stamps::put);
    }
  }

  /// Has everything read anew.
  void forget() {
    guests.forget(_ -> true);
    sessions.forget(_ -> true);
    tokens.forget(_ -> true);
    stamps.forget(_ -> true);
  }

  /// What units did since the last commit.
  ///
  /// @param ended whether one of them may have shut somebody out
  /// @param unsure whether one of them was taken back
  /// @param stamps the newest of each learner who was given one
  record Done(boolean ended, boolean unsure, Map<String, Long> stamps) {}
}
