package anneal.store;

import anneal.person.Learners;
import anneal.sharing.SubscriptionStore;
import anneal.sharing.SubscriptionStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSubscriptionStoreTest extends SubscriptionStoreContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected SubscriptionStore store() {
    return new SqlSubscriptionStore(file.database());
  }

  @Override
  protected Learners learners() {
    return new LearnersOver(file.database());
  }
}
