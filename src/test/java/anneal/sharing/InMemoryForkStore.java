package anneal.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Keeps in memory what packs were copied from.
public final class InMemoryForkStore implements ForkStore {

  private final Map<String, Fork> forks = new TreeMap<>();
  private final Map<String, byte[]> bases = new HashMap<>();

  @Override
  public synchronized List<Fork> all() {
    return List.copyOf(forks.values());
  }

  @Override
  public synchronized Optional<Fork> of(String pack) {
    return Optional.ofNullable(forks.get(pack));
  }

  @Override
  public synchronized Optional<byte[]> base(String pack) {
    return Optional.ofNullable(bases.get(pack)).map(byte[]::clone);
  }

  @Override
  public synchronized void put(Fork fork, byte[] base) {
    forks.put(fork.pack(), fork);
    bases.put(fork.pack(), base.clone());
  }

  @Override
  public synchronized boolean pass(String pack, int edition) {
    return forks.computeIfPresent(pack, (_, it) -> it.passing(edition)) != null;
  }
}
