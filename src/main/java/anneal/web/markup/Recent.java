package anneal.web.markup;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Remembers what was computed for recent texts, within a bound on their total length.
///
/// Two generations: what is asked for lives in the young one; when that is full it becomes the old
/// one and the old one is forgotten. A text asked for at least once a generation is never computed
/// again, and readers take no lock.
final class Recent {

  private final Function<String, Html> compute;
  private final long bound;
  private volatile Generation young = new Generation();
  private volatile Generation old = new Generation();

  /// @param compute pure
  /// @param bound characters of texts and results that one generation may hold
  Recent(long bound, Function<String, Html> compute) {
    this.bound = bound;
    this.compute = compute;
  }

  Html get(String text) {
    Generation here = young;
    Html known = here.results.get(text);
    return known != null ? known : bring(here, text);
  }

  private Html bring(Generation here, String text) {
    @Nullable Html earlier = old.results.get(text);
    Html result = earlier != null ? earlier : compute.apply(text);
    if (here.results.putIfAbsent(text, result) == null
        && here.size.addAndGet(text.length() + result.toString().length()) > bound) {
      turn(here);
    }
    return result;
  }

  private synchronized void turn(Generation full) {
    if (young == full) {
      old = full;
      young = new Generation();
    }
  }

  private static final class Generation {
    final ConcurrentHashMap<String, Html> results = new ConcurrentHashMap<>();
    final AtomicLong size = new AtomicLong();
  }
}
