package anneal.people;

class InMemoryGuestStoreTest extends GuestStoreContract {

  private final GuestStore store = new InMemoryGuestStore();

  @Override
  protected GuestStore store() {
    return store;
  }
}
