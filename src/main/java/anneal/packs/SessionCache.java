package anneal.packs;

import anneal.question.Drawer.Drawn;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers what was found out as long as the program runs, for packs that are read again and
/// again while they are written.
public final class SessionCache implements LoadCache {

  /// Beyond this many entries it begins anew: an author types, and every state leaves its trace.
  private static final int MOST = 50_000;

  private final Map<String, Drawn> draws = new ConcurrentHashMap<>();
  private final Map<String, String> known = new ConcurrentHashMap<>();

  @Override
  public boolean holds(String key) {
    return draws.containsKey(key);
  }

  @Override
  public Optional<Drawn> drawn(String key) {
    return Optional.ofNullable(draws.get(key));
  }

  @Override
  public void keep(String key, Drawn drawn) {
    if (draws.size() >= MOST) {
      draws.clear();
    }
    draws.put(key, drawn);
  }

  @Override
  public Optional<String> known(String key) {
    return Optional.ofNullable(known.get(key));
  }

  @Override
  public void keep(String key, String found) {
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(key, found);
  }
}
