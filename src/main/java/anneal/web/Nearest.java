package anneal.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody probably meant.
final class Nearest {

  private Nearest() {}

  /// The known word that needs the fewest edits; empty when none is close.
  static Optional<String> to(String word, Collection<String> known) {
    int most = Math.max(1, Math.min(3, word.length() / 3));
    return known.stream()
        .filter(it -> Math.abs(it.length() - word.length()) <= most)
        .filter(it -> edits(word, it) <= most)
        .min(Comparator.comparingInt(it -> edits(word, it)));
  }

  /// Letters added, dropped, replaced or swapped with their neighbour; upper and lower case alike.
  private static int edits(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least =
        Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
