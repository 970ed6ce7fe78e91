package anneal.store;

import anneal.bringing.BroughtStore;
import anneal.bringing.BroughtStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqlBroughtStoreTest extends BroughtStoreContract {

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
  protected BroughtStore store() {
    return new SqlBroughtStore(database);
  }
}
