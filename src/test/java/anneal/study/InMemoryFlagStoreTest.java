package anneal.study;

class InMemoryFlagStoreTest extends FlagStoreContract {

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

  @Override
  protected FlagStore flags() {
    return edits;
  }
}
