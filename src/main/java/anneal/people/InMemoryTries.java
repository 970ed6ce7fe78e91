package anneal.people;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What one node alone keeps in mind: after a restart everybody begins anew. Of very many the ones
/// seen longest ago are forgotten.
public final class InMemoryTries implements Tries {

  private static final int MOST = 50_000;

  private final Map<String, Noted> noted =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Noted> eldest) {
          return size() > MOST;
        }
      };

  @Override
  public synchronized Optional<Noted> change(String who, UnaryOperator<Optional<Noted>> change) {
    String key = Keys.hash(who);
    Optional<Noted> before = Optional.ofNullable(noted.get(key));
    Optional<Noted> after = change.apply(before);
    after.ifPresentOrElse(it -> noted.put(key, it), () -> noted.remove(key));
    return before;
  }

  @Override
  public synchronized void forget(String who) {
    noted.remove(Keys.hash(who));
  }

  @Override
  public synchronized void sweep(Instant before) {
    noted.values().removeIf(it -> it.last().isBefore(before));
  }
}
