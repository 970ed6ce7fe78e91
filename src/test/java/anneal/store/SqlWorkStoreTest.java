package anneal.store;

import anneal.groups.GroupStore;
import anneal.groups.WorkStore;
import anneal.groups.WorkStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlWorkStoreTest extends WorkStoreContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected WorkStore work() {
    return new SqlWorkStore(file.database());
  }

  @Override
  protected GroupStore groups() {
    return new SqlGroupStore(file.database());
  }
}
