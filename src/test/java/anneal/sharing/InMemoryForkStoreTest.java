package anneal.sharing;

class InMemoryForkStoreTest extends ForkStoreContract {

  private final ForkStore store = new InMemoryForkStore();

  @Override
  protected ForkStore store() {
    return store;
  }
}
