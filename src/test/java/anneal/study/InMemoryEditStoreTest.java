package anneal.study;

class InMemoryEditStoreTest extends EditStoreContract {

  private final InMemoryStudyStore study = new InMemoryStudyStore();
  private final InMemoryEditStore edits = new InMemoryEditStore(study);

  @Override
  protected StudyStore study() {
    return study;
  }

  @Override
  protected EditStore edits() {
    return edits;
  }
}
