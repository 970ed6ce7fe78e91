package anneal.store;

import anneal.people.AccountStore;
import anneal.people.AccountStoreContract;
import anneal.people.GuestStore;
import anneal.people.SessionStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlAccountStoreTest extends AccountStoreContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected AccountStore store() {
    return new SqlAccountStore(file.database());
  }

  @Override
  protected SessionStore sessions() {
    return new SqlSessionStore(file.database());
  }

  @Override
  protected GuestStore guests() {
    return new SqlGuestStore(file.database());
  }
}
