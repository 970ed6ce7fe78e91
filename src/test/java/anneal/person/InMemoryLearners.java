package anneal.person;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What befalls learners of a store in memory.
///
/// @param accounts who has an account
/// @param forgetting takes a learner out of the store
/// @param moving makes everything of one learner another's in the store
public record InMemoryLearners(
    Set<LearnerId> accounts,
    Consumer<LearnerId> forgetting,
    BiConsumer<LearnerId, LearnerId> moving)
    implements Learners {

  @Override
  public void account(LearnerId learner) {
    accounts.add(learner);
  }

  @Override
  public void forget(LearnerId learner) {
    accounts.remove(learner);
    forgetting.accept(learner);
  }

  @Override
  public void move(LearnerId from, LearnerId to) {
    moving.accept(from, to);
  }
}
