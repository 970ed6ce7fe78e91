package anneal.store;

import anneal.person.Learners;
import anneal.sharing.SuggestionStore;
import anneal.sharing.SuggestionStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqlSuggestionStoreTest extends SuggestionStoreContract {

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
  protected SuggestionStore store() {
    return new SqlSuggestionStore(database);
  }

  @Override
  protected Learners learners() {
    return new LearnersOver(database);
  }
}
