package anneal.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How much better the best 27 % did on a question than the weakest 27 % (T. L. Kelley 1939,
/// doi:10.1037/h0057123). Learners who are alike share the places at the border.
final class Kelley {

  private static final double TAIL = 0.27;

  private Kelley() {}

  /// The share of the best less that of the weakest, -1..1.
  ///
  /// @param scores of each learner on the question, 0..1
  /// @param merits by which the learners are ranked, as many
  static double index(double[] scores, double[] merits) {
    return tail(scores, merits, -1) - tail(scores, merits, 1);
  }

  /// The same with its interval, by the square-and-add method from Wilson's intervals of both
  /// shares (R. G. Newcombe 1998,
  /// doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I).
  static Estimate estimate(double[] scores, double[] merits) {
    int places = Math.max(1, (int) (TAIL * scores.length));
    double best = tail(scores, merits, -1);
    double weakest = tail(scores, merits, 1);
    Interval high = Interval.ofShare(best * places, places);
    Interval low = Interval.ofShare(weakest * places, places);
    double index = best - weakest;
    return new Estimate(
        index,
        new Interval(
            index - Math.hypot(best - high.low(), low.high() - weakest),
            index + Math.hypot(high.high() - best, weakest - low.low())),
        scores.length);
  }

  /// Mean score of one end of the ranking.
  ///
  /// @param sign 1 for the weakest, -1 for the best
  private static double tail(double[] scores, double[] merits, int sign) {
    double places = TAIL * scores.length;
    List<Integer> order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(it -> sign * merits[it]))
            .toList();
    double left = places;
    double sum = 0;
    int from = 0;
    while (from < order.size() && left > 0) {
      int upTo = from;
      double tied = 0;
      while (upTo < order.size() && merits[order.get(upTo)] == merits[order.get(from)]) {
        tied += scores[order.get(upTo)];
        upTo++;
      }
      double taken = Math.min(left, (double) upTo - from);
      sum += taken * tied / (upTo - from);
      left -= taken;
      from = upTo;
    }
    return sum / places;
  }
}
