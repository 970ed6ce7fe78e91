package anneal.packs;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The runs of three words that a text is made of, to tell how alike two texts are.
///
/// A. Broder, "On the resemblance and containment of documents", 1997,
/// doi:10.1109/SEQUEN.1997.666900.
///
/// @param runs each run once
record Shingles(Set<String> runs) {

  private static final int LENGTH = 3;
  private static final Pattern PLACE = Pattern.compile("\\{\\{.*?}}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  Shingles {
    runs = Set.copyOf(runs);
  }

  /// The runs of a text; layout, case and drawn values do not count. A text of fewer than three
  /// words is one run.
  static Shingles of(String text) {
    String plain = PLACE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("0");
    List<String> words = WORD.matcher(plain).results().map(MatchResult::group).toList();
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + LENGTH <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + LENGTH)));
    }
    if (runs.isEmpty()) {
      runs.add(String.join(" ", words));
    }
    return new Shingles(runs);
  }

  /// Jaccard's index: shared runs per runs of both, 0..1.
  double likeness(Shingles other) {
    boolean isLess = runs.size() <= other.runs.size();
    long shared = isLess ? shared(runs, other.runs) : shared(other.runs, runs);
    return (double) shared / (runs.size() + other.runs.size() - shared);
  }

  private static long shared(Set<String> fewer, Set<String> more) {
    return fewer.stream().filter(more::contains).count();
  }

  /// So many of the rarest runs that another text must share one of them to be alike.
  ///
  /// @param counts how many texts have each run
  /// @param alike the likeness that matters, above 0
  List<String> rarest(Map<String, Integer> counts, double alike) {
    int needed = (int) Math.ceil(alike * runs.size());
    return runs.stream()
        .sorted(
            Comparator.<String>comparingInt(it -> counts.getOrDefault(it, 0))
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
