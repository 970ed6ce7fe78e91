package anneal.planning;

/// What chance does to a simulated learner.
interface Luck {

  /// Whether an answer with this chance of being right is right.
  ///
  /// @param nth how many answers to this question came before
  boolean right(int row, int nth, double chance);

  /// Seconds that an answer takes.
  ///
  /// @param nth how many answers to this question came before
  double seconds(int row, int nth);

  /// Whether nothing is studied on a day.
  boolean missed(int day);
}
