package anneal.sharing;

import anneal.person.LearnerId;

class InMemorySubscriptionStoreTest extends SubscriptionStoreContract {

  private final InMemorySubscriptionStore store = new InMemorySubscriptionStore(_ -> {});

  @Override
  protected SubscriptionStore store() {
    return store;
  }

  @Override
  protected void account(LearnerId learner) {}

  @Override
  protected void forget(LearnerId learner) {
    store.forget(learner);
  }

  @Override
  protected void move(LearnerId from, LearnerId to) {
    store.move(from, to);
  }
}
