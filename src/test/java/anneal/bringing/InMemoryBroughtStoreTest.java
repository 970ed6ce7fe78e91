package anneal.bringing;

class InMemoryBroughtStoreTest extends BroughtStoreContract {

  private final BroughtStore store = new InMemoryBroughtStore();

  @Override
  protected BroughtStore store() {
    return store;
  }
}
