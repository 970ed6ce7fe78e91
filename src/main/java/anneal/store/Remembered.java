package anneal.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Rows that are read with every answer and hardly ever change, kept in memory beside the table
/// that this process alone writes. Those not wanted for the longest time are forgotten.
///
/// @param <K> what names a row
/// @param <V> what it says
final class Remembered<K, V> {

  private final int most;
  private final Map<K, V> values;

  /// @param most how many are kept; 0 where other processes write too
  Remembered(int most) {
    this.most = most;
    values =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /// The value of a key; read under the lock, so that no older value replaces a newer one.
  V get(K key, Function<K, V> stored) {
    return most == 0 ? stored.apply(key) : known(key, stored);
  }

  private synchronized V known(K key, Function<K, V> stored) {
    V known = values.get(key);
    if (known == null) {
      known = stored.apply(key);
      values.put(key, known);
    }
    return known;
  }

  /// As [#get], for rows that may not be there; that one is missing is not remembered.
  Optional<V> find(K key, Function<K, Optional<V>> stored) {
    return most == 0 ? stored.apply(key) : found(key, stored);
  }

  private synchronized Optional<V> found(K key, Function<K, Optional<V>> stored) {
    V known = values.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<V> found = stored.apply(key);
    found.ifPresent(it -> values.put(key, it));
    return found;
  }

  /// The value of a key where it is in memory.
  synchronized Optional<V> kept(K key) {
    return Optional.ofNullable(values.get(key));
  }

  /// Remembers what was stored just now.
  synchronized void put(K key, V value) {
    values.put(key, value);
  }

  /// Forgets some: what the table says about them was changed.
  synchronized void forget(Predicate<K> changed) {
    values.keySet().removeIf(changed);
  }

  /// Forgets one.
  synchronized void drop(K key) {
    values.remove(key);
  }

  /// Writes and forgets: the next who asks reads what was stored, or what was there before when the
  /// write failed.
  <T> T changing(K key, Supplier<T> write) {
    try {
      return write.get();
    } finally {
      drop(key);
    }
  }
}
