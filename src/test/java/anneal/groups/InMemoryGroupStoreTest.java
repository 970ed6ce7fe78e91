package anneal.groups;

import anneal.person.InMemoryLearners;
import anneal.person.LearnerId;
import anneal.person.Learners;
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
  protected Learners learners() {
    return new InMemoryLearners(accounts, store::forget, store::move);
  }
}
