package anneal.sharing;

import anneal.person.InMemoryLearners;
import anneal.person.Learners;
import java.util.HashSet;

class InMemorySubscriptionStoreTest extends SubscriptionStoreContract {

  private final InMemorySubscriptionStore store = new InMemorySubscriptionStore(_ -> {});

  @Override
  protected SubscriptionStore store() {
    return store;
  }

  @Override
  protected Learners learners() {
    return new InMemoryLearners(new HashSet<>(), store::forget, store::move);
  }
}
