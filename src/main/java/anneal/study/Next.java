package anneal.study;

/// What the desk has for a learner.
public sealed interface Next {

  /// A question.
  record Question(Turn turn) implements Next {}

  /// The sitting is complete.
  record Finished(Turn.Progress progress) implements Next {}

  /// Nothing to serve.
  ///
  /// @param why what is exhausted
  /// @param nextDueDay study day on which something is due next, 0 when nothing ever will be
  /// @param nextDueCount how many on that day
  /// @param unseen questions in scope never answered that may be asked today
  record Empty(Turn.Progress progress, Reason why, int nextDueDay, int nextDueCount, int unseen)
      implements Next {}

  /// Why there is nothing.
  enum Reason {
    /// No pack is loaded.
    NO_PACKS,
    /// The chosen banks, topics and levels hold no question.
    NOTHING_IN_SCOPE,
    /// All that is due is done, the day's new questions are used up, and more are left.
    DAILY_LIMIT,
    /// What the plan has for today is done, or today is a day of rest.
    PLAN_DONE,
    /// All that is due is done and nothing is unseen.
    NOTHING_DUE,
    /// Nothing in scope was ever answered, so nothing is ahead of its day.
    NOTHING_MET,
    /// A placement asks what was never met, and nothing of that is left.
    NOTHING_FRESH,
    /// What could be asked is buried or suspended.
    ALL_ASIDE
  }
}
