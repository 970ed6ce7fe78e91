package anneal.store;

import anneal.groups.GroupStore;
import anneal.groups.GroupStoreContract;
import anneal.person.Learners;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqlGroupStoreTest extends GroupStoreContract {

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
  protected GroupStore store() {
    return new SqlGroupStore(database);
  }

  @Override
  protected Learners learners() {
    return new LearnersOver(database);
  }
}
