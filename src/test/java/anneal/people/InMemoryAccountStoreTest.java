package anneal.people;

class InMemoryAccountStoreTest extends AccountStoreContract {

  private final InMemoryGuestStore guests = new InMemoryGuestStore();
  private final InMemorySessionStore sessions = new InMemorySessionStore();
  private final InMemoryAccountStore store = new InMemoryAccountStore(sessions, guests::claim);

  InMemoryAccountStoreTest() {
    sessions.over(store);
  }

  @Override
  protected AccountStore store() {
    return store;
  }

  @Override
  protected SessionStore sessions() {
    return sessions;
  }

  @Override
  protected GuestStore guests() {
    return guests;
  }
}
