package anneal.study;

class InMemoryBelongingsStoreTest extends BelongingsContract {
  @Override
  protected Place place() {
    InMemoryStudyStore store = new InMemoryStudyStore();
    return new Place(store, store);
  }
}
