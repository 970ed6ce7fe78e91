package anneal.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// How near two names are, for "did you mean".
public final class Spelling {

  private Spelling() {}

  /// The candidate most like a name, if any is close enough to be meant.
  ///
  /// Close enough is: the same but for case, or one edit for every three letters (at least one).
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    int allowed = Math.max(1, name.length() / 3);
    return candidates.stream()
        .filter(it -> distance(fold(name), fold(it), allowed) <= allowed)
        .min(
            Comparator.<String>comparingInt(it -> distance(fold(name), fold(it), allowed))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of
  /// neighbours, counted up to a limit.
  ///
  /// @param limit at least 0; whatever is farther is given as `limit + 1`
  public static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[][] rows = new int[3][b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      rows[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      if (fill(rows, a, b, i) > limit) {
        return limit + 1;
      }
    }
    return Math.min(rows[a.length() % 3][b.length()], limit + 1);
  }

  /// Fills one row and gives its least entry, below which no later row can fall.
  private static int fill(int[][] rows, String a, String b, int i) {
    int[] row = rows[i % 3];
    int[] above = rows[(i + 2) % 3];
    int[] twoAbove = rows[(i + 1) % 3];
    row[0] = i;
    int least = i;
    for (int j = 1; j <= b.length(); j++) {
      int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
      row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
      boolean swapped =
          i > 1
              && j > 1
              && a.charAt(i - 1) == b.charAt(j - 2)
              && a.charAt(i - 2) == b.charAt(j - 1);
      if (swapped) {
        row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
      }
      least = Math.min(least, row[j]);
    }
    return least;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
