package anneal.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The runs of three words that a text is made of, to tell how alike two texts are.
///
/// A. Broder, "On the resemblance and containment of documents", 1997,
/// doi:10.1109/SEQUEN.1997.666900.
///
/// @param runs each run once, as a number that two different runs do not share in practice
record Shingles(Set<Long> runs) {

  private static final int LENGTH = 3;
  private static final Pattern PLACE = Pattern.compile("\\{\\{.*?}}");

  /// An odd number near 2^64 divided by the golden ratio: products with it spread over all bits.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  Shingles {
    runs = Set.copyOf(runs);
  }

  /// The runs of a text; layout, case and drawn values do not count. A text of fewer than three
  /// words is one run.
  static Shingles of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Long> words = words(lower.contains("{{") ? PLACE.matcher(lower).replaceAll("0") : lower);
    Set<Long> runs = new HashSet<>();
    for (int i = 0; i + LENGTH <= words.size(); i++) {
      runs.add(run(words.subList(i, i + LENGTH)));
    }
    if (runs.isEmpty()) {
      runs.add(run(words));
    }
    return new Shingles(runs);
  }

  /// A number for each word: runs of letters and digits.
  private static List<Long> words(String text) {
    List<Long> words = new ArrayList<>();
    long word = 0;
    boolean inside = false;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        word = (word + text.charAt(i) + 1) * SPREAD;
        inside = true;
      } else if (inside) {
        words.add(word);
        word = 0;
        inside = false;
      }
    }
    return words;
  }

  private static long run(List<Long> words) {
    long run = words.size();
    for (long word : words) {
      run = (run ^ word ^ (word >>> 29)) * SPREAD;
    }
    return run ^ (run >>> 32);
  }

  /// Jaccard's index: shared runs per runs of both, 0..1.
  double likeness(Shingles other) {
    boolean isLess = runs.size() <= other.runs.size();
    long shared = isLess ? shared(runs, other.runs) : shared(other.runs, runs);
    return (double) shared / (runs.size() + other.runs.size() - shared);
  }

  private static long shared(Set<Long> fewer, Set<Long> more) {
    return fewer.stream().filter(more::contains).count();
  }

  /// So many of the rarest runs that another text must share one of them to be alike.
  ///
  /// @param counts how many texts have each run
  /// @param alike the likeness that matters, above 0
  List<Long> rarest(Map<Long, Integer> counts, double alike) {
    int needed = (int) Math.ceil(alike * runs.size());
    return runs.stream()
        .sorted(
            Comparator.<Long>comparingInt(it -> counts.getOrDefault(it, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(runs.size() - needed + 1L)
        .toList();
  }

  /// The most that [#likeness] can be, told from the sizes alone.
  double likenessAtMost(Shingles other) {
    int fewer = Math.min(runs.size(), other.runs.size());
    return (double) fewer / Math.max(runs.size(), other.runs.size());
  }
}
