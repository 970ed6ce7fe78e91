package anneal.planning;

import java.util.List;

/// What simulated learners who follow a plan did, on average, and reached.
final class Outcome {

  /// For each interview.
  final List<Plan.Expected> expected;

  /// Answers on each day.
  final double[] answers;

  /// Seconds on each day.
  final double[] seconds;

  Outcome(List<Plan.Expected> expected, double[] answers, double[] seconds) {
    this.expected = List.copyOf(expected);
    this.answers = answers;
    this.seconds = seconds;
  }
}
