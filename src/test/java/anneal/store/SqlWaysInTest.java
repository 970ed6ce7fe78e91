package anneal.store;

import anneal.people.AccountStore;
import anneal.people.AddressStore;
import anneal.people.IdentityStore;
import anneal.people.WaysInContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlWaysInTest extends WaysInContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected AccountStore accounts() {
    return new SqlAccountStore(file.database());
  }

  @Override
  protected AddressStore addresses() {
    return new SqlAddressStore(file.database());
  }

  @Override
  protected IdentityStore identities() {
    return new SqlIdentityStore(file.database());
  }
}
