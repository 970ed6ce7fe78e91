package anneal.store;

import anneal.study.Logged;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The ends of a few logs, kept in memory beside the table: the log is only ever appended to, so
/// what was read once stays true and only what is recorded has to be added. Without them every
/// answer would read dozens of rows again, and sort all arrivals of its learner.
///
/// A reader sees every event that was acknowledged before: one that was committed before the log
/// was first read is in what was read, and any later one is added before its writer hears of it, or
/// anybody of the stamp it gave.
///
/// @param <K> what tells logs apart
final class KeptLogs<K> {

  private final int most;
  private final Map<K, End> ends;

  /// @param logs how many logs are kept, those that were wanted last; 0 where other processes write
  ///   too
  /// @param most how many events of each, the newest
  KeptLogs(int logs, int most) {
    this.most = most;
    this.ends =
        Collections.synchronizedMap(
            new LinkedHashMap<>(64, 0.75f, true) {
              private static final long serialVersionUID = 1;

              @Override
              protected boolean removeEldestEntry(Map.Entry<K, End> eldest) {
                return size() > logs;
              }
            });
  }

  /// The end of a log, oldest arrival first.
  ///
  /// @param stored reads it from the table, at least as many events as are kept; called at most
  ///   once
  List<Logged> read(K key, Supplier<List<Logged>> stored) {
    return ends.computeIfAbsent(key, _ -> new End()).read(stored, most);
  }

  /// Forgets what is kept of some logs: they were changed otherwise than by adding.
  void forget(Predicate<K> changed) {
    synchronized (ends) {
      ends.keySet().removeIf(changed);
    }
  }

  /// Adds what was committed; nothing happens where the log is not kept.
  void add(K key, Logged logged) {
    End end = ends.get(key);
    if (end != null) {
      end.add(logged, most);
    }
  }

  private static final class End {
    private final TreeMap<Long, Logged> events = new TreeMap<>();
    private boolean whole;
    private @Nullable List<Logged> list;

    synchronized List<Logged> read(Supplier<List<Logged>> stored, int most) {
      if (!whole) {
        stored.get().forEach(it -> add(it, most));
        whole = true;
      }
      List<Logged> known = list;
      if (known == null) {
        known = List.copyOf(events.values());
        list = known;
      }
      return known;
    }

    synchronized void add(Logged logged, int most) {
      events.put(logged.arrival(), logged);
      if (events.size() > most) {
        events.pollFirstEntry();
      }
      list = null;
    }
  }
}
