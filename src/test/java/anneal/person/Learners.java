package anneal.person;

/// What befalls learners whose things a store keeps.
public interface Learners {

  /// Opens an account for a learner.
  void account(LearnerId learner);

  /// Removes a learner, who has an account, with all that is theirs.
  void forget(LearnerId learner);

  /// Makes everything of one learner another's.
  void move(LearnerId from, LearnerId to);
}
