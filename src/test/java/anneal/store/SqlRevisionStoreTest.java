package anneal.store;

import anneal.study.RevisionStore;
import anneal.study.RevisionStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqlRevisionStoreTest extends RevisionStoreContract {

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("anneal.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected RevisionStore store() {
    return new SqlRevisionStore(database);
  }
}
