package anneal.groups;

import anneal.person.LearnerId;
import java.util.HashSet;
import java.util.Set;

class InMemoryGroupStoreTest extends GroupStoreContract {

  private final Set<LearnerId> accounts = new HashSet<>();
  private final InMemoryGroupStore store = new InMemoryGroupStore(accounts::contains);

  @Override
  protected GroupStore store() {
    return store;
  }

  @Override
  protected void account(LearnerId learner) {
    accounts.add(learner);
  }

  @Override
  protected void forget(LearnerId learner) {
    accounts.remove(learner);
    store.forget(learner);
  }

  @Override
  protected void move(LearnerId from, LearnerId to) {
    store.move(from, to);
  }
}
