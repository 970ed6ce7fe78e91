package anneal.store;

import anneal.groups.GroupStore;
import anneal.groups.GroupStoreContract;
import anneal.person.Learners;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlGroupStoreTest extends GroupStoreContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected GroupStore store() {
    return new SqlGroupStore(file.database());
  }

  @Override
  protected Learners learners() {
    return new LearnersOver(file.database());
  }
}
