package anneal.store;

import anneal.person.LearnerId;
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
  protected void account(LearnerId learner) {
    new GroupsOver(database).account(learner);
  }

  @Override
  protected void forget(LearnerId learner) {
    new GroupsOver(database).forget(learner);
  }

  @Override
  protected void move(LearnerId from, LearnerId to) {
    new GroupsOver(database).move(from, to);
  }
}
