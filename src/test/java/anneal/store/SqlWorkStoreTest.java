package anneal.store;

import anneal.groups.GroupStore;
import anneal.groups.WorkStore;
import anneal.groups.WorkStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqlWorkStoreTest extends WorkStoreContract {

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
  protected WorkStore work() {
    return new SqlWorkStore(database);
  }

  @Override
  protected GroupStore groups() {
    return new SqlGroupStore(database);
  }
}
