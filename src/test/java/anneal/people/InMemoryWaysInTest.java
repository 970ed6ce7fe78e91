package anneal.people;

class InMemoryWaysInTest extends WaysInContract {

  private final InMemorySessionStore sessions = new InMemorySessionStore();
  private final InMemoryAccountStore accounts = new InMemoryAccountStore(sessions, _ -> {});
  private final AddressStore addresses = new InMemoryAddressStore(accounts);
  private final IdentityStore identities = new InMemoryIdentityStore(accounts);

  InMemoryWaysInTest() {
    sessions.over(accounts);
  }

  @Override
  protected AccountStore accounts() {
    return accounts;
  }

  @Override
  protected AddressStore addresses() {
    return addresses;
  }

  @Override
  protected IdentityStore identities() {
    return identities;
  }
}
