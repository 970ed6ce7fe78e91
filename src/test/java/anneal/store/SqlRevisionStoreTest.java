package anneal.store;

import anneal.study.RevisionStore;
import anneal.study.RevisionStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlRevisionStoreTest extends RevisionStoreContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected RevisionStore store() {
    return new SqlRevisionStore(file.database());
  }
}
