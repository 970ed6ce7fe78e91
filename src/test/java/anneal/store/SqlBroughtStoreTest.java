package anneal.store;

import anneal.bringing.BroughtStore;
import anneal.bringing.BroughtStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlBroughtStoreTest extends BroughtStoreContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected BroughtStore store() {
    return new SqlBroughtStore(file.database());
  }
}
