package anneal.store;

import anneal.people.AccountStore;
import anneal.people.AddressStore;
import anneal.people.IdentityStore;
import anneal.people.WaysInContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqlWaysInTest extends WaysInContract {

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
  protected AccountStore accounts() {
    return new SqlAccountStore(database);
  }

  @Override
  protected AddressStore addresses() {
    return new SqlAddressStore(database);
  }

  @Override
  protected IdentityStore identities() {
    return new SqlIdentityStore(database);
  }
}
