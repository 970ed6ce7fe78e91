package anneal.planning;

/// A simulated learner's true memory, hidden from policies.
interface Mind {

  /// Chance of a right answer on a day, after what has happened so far.
  ///
  /// @param row question, from 0
  /// @param day at or after the last answer
  double recall(int row, int day);

  /// An answer was given and, where wrong, explained and tried again at once.
  void answered(int row, int day, boolean right);
}
