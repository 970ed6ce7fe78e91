package anneal.analysis;

import java.util.Arrays;

/// Right and wrong answers of learners to questions they may or may not have met.
public final class Responses {

  private final int items;
  private final int[][] met;
  private final boolean[][] right;
  private final int[] times;

  /// @param items how many questions there are
  /// @param met for each learner, the questions met
  /// @param right for each learner, whether each of these was answered right
  /// @param times how many learners answered so
  public Responses(int items, int[][] met, boolean[][] right, int[] times) {
    for (int who = 0; who < met.length; who++) {
      if (met[who].length != right[who].length) {
        throw new IllegalArgumentException("each question met needs a mark");
      }
      if (Arrays.stream(met[who]).anyMatch(it -> it < 0 || it >= items)) {
        throw new IllegalArgumentException("a question met has a number below " + items);
      }
    }
    this.items = items;
    this.met = met;
    this.right = right;
    this.times = times;
  }

  int items() {
    return items;
  }

  int rows() {
    return times.length;
  }

  int[] met(int who) {
    return met[who];
  }

  boolean[] right(int who) {
    return right[who];
  }

  int times(int who) {
    return times[who];
  }
}
