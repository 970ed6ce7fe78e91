package anneal.planning;

import java.util.List;

/// The questions that interviews may draw on, in columns, and the interviews. The columns are lent,
/// not copied: nobody writes to them.
final class Exam {

  /// Seconds that an answer is expected to take, above 0.
  final double[] seconds;

  /// Number of the topic of each question, from 0.
  final int[] topic;

  /// Chance that a question never answered would be answered right, 0..1.
  final double[] known;

  /// At least one.
  final List<Date> dates;

  Exam(double[] seconds, int[] topic, double[] known, List<Date> dates) {
    this.seconds = seconds;
    this.topic = topic;
    this.known = known;
    this.dates = List.copyOf(dates);
  }

  /// An interview.
  static final class Date {

    /// From 1 on, in study days from the first day planned.
    final int day;

    /// Worth of each question; they sum to 1.
    final double[] weight;

    private final boolean[] dropped;

    /// @param dropped questions that are not studied for it, though they may be asked
    Date(int day, double[] weight, boolean[] dropped) {
      this.day = day;
      this.weight = weight;
      this.dropped = dropped;
    }

    /// What a question is worth studying for.
    double studied(int row) {
      return dropped[row] ? 0 : weight[row];
    }

    /// The same interview over some of the questions, whose worth is raised to that of all.
    Date over(int[] rows) {
      double[] some = new double[rows.length];
      boolean[] without = new boolean[rows.length];
      double sum = 0;
      double all = 0;
      for (double it : weight) {
        all += it;
      }
      for (int i = 0; i < rows.length; i++) {
        some[i] = weight[rows[i]];
        without[i] = dropped[rows[i]];
        sum += some[i];
      }
      for (int i = 0; i < rows.length && sum > 0; i++) {
        some[i] *= all / sum;
      }
      return new Date(day, some, without);
    }
  }
}
