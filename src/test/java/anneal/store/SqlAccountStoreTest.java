package anneal.store;

import anneal.people.AccountStore;
import anneal.people.AccountStoreContract;
import anneal.people.GuestStore;
import anneal.people.SessionStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqlAccountStoreTest extends AccountStoreContract {

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
  protected AccountStore store() {
    return new SqlAccountStore(database);
  }

  @Override
  protected SessionStore sessions() {
    return new SqlSessionStore(database);
  }

  @Override
  protected GuestStore guests() {
    return new SqlGuestStore(database);
  }
}
