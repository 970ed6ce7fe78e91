package anneal.study;

class InMemoryRevisionStoreTest extends RevisionStoreContract {
  private final RevisionStore store = new InMemoryRevisionStore();

  @Override
  protected RevisionStore store() {
    return store;
  }
}
