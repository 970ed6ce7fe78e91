package anneal.store;

import anneal.person.Learners;
import anneal.sharing.SubscriptionStore;
import anneal.sharing.SubscriptionStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqlSubscriptionStoreTest extends SubscriptionStoreContract {

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
  protected SubscriptionStore store() {
    return new SqlSubscriptionStore(database);
  }

  @Override
  protected Learners learners() {
    return new LearnersOver(database);
  }
}
