package anneal.interview;

import anneal.person.LearnerId;

class InMemoryPlanStoreTest extends PlanStoreContract {

  private final InMemoryPlanStore store = new InMemoryPlanStore(_ -> {});

  @Override
  protected PlanStore store() {
    return store;
  }

  @Override
  protected void move(LearnerId from, LearnerId to) {
    store.move(from, to);
  }
}
