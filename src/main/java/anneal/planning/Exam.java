package anneal.planning;

import java.util.List;

/// The questions that interviews may draw on, in columns, and the interviews.
///
/// @param seconds that an answer is expected to take, above 0
/// @param topic number of its topic, from 0
/// @param known chance that a question never answered would be answered right, 0..1
/// @param dates at least one
record Exam(double[] seconds, int[] topic, double[] known, List<Date> dates) {

  /// An interview.
  ///
  /// @param day from 1 on, in study days from the first day planned
  /// @param weight worth of each question; they sum to 1
  /// @param dropped questions that are not studied for it, though they may be asked
  record Date(int day, double[] weight, boolean[] dropped) {

    /// What a question is worth studying for.
    double studied(int row) {
      return dropped[row] ? 0 : weight[row];
    }
  }
}
