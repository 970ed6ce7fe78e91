package anneal.bringing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Keeps brought packs in memory.
public final class InMemoryBroughtStore implements BroughtStore {

  private final TreeMap<String, List<Brought>> editions = new TreeMap<>();
  private final Map<String, byte[]> archives = new HashMap<>();

  @Override
  public synchronized List<Brought> newest() {
    return editions.values().stream().map(List::getFirst).toList();
  }

  @Override
  public synchronized List<Brought> editions(String pack) {
    return List.copyOf(editions.getOrDefault(pack, List.of()));
  }

  @Override
  public synchronized Optional<byte[]> archive(String pack, int edition) {
    return Optional.ofNullable(archives.get(pack + " " + edition)).map(byte[]::clone);
  }

  @Override
  public synchronized boolean keep(Brought edition, byte[] archive) {
    List<Brought> own = editions.getOrDefault(edition.pack(), List.of());
    if ((own.isEmpty() ? 0 : own.getFirst().edition()) != edition.edition() - 1) {
      return false;
    }
    List<Brought> all = new ArrayList<>(own);
    all.addFirst(edition);
    editions.put(edition.pack(), all);
    archives.put(edition.pack() + " " + edition.edition(), archive.clone());
    archives.remove(edition.pack() + " " + (edition.edition() - KEPT));
    return true;
  }

  @Override
  public synchronized boolean withdraw(String pack, boolean out) {
    List<Brought> own = editions.get(pack);
    if (own == null) {
      return false;
    }
    own.set(0, own.getFirst().withdrawn(out));
    return true;
  }
}
