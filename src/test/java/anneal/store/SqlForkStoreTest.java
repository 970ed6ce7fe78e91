package anneal.store;

import anneal.sharing.ForkStore;
import anneal.sharing.ForkStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlForkStoreTest extends ForkStoreContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected ForkStore store() {
    return new SqlForkStore(file.database());
  }
}
