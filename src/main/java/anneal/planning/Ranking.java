package anneal.planning;

import java.util.Arrays;

/// Rows sorted by a number.
final class Ranking {

  private Ranking() {}

  /// Rows by falling score; those at or below the least are left out. Equal scores keep a shuffled
  /// order of their own, so that topics mix.
  static int[] best(double[] score, double least) {
    long[] keys = new long[score.length];
    int[] rows = new int[score.length];
    int count = 0;
    for (int i = 0; i < score.length; i++) {
      if (score[i] > least) {
        rows[count++] = i;
      }
    }
    Integer[] sorted = new Integer[count];
    for (int i = 0; i < count; i++) {
      sorted[i] = rows[i];
      keys[rows[i]] = Lots.bits(7, 7, rows[i]);
    }
    Arrays.sort(
        sorted,
        (a, b) -> {
          int order = Double.compare(score[b], score[a]);
          return order != 0 ? order : Long.compare(keys[a], keys[b]);
        });
    int[] all = new int[count];
    for (int i = 0; i < count; i++) {
      all[i] = sorted[i];
    }
    return all;
  }
}
