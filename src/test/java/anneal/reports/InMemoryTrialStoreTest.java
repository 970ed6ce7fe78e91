package anneal.reports;

import anneal.study.InMemoryStudyStore;
import anneal.study.StudyStore;

class InMemoryTrialStoreTest extends TrialStoreContract {

  private final InMemoryStudyStore study = new InMemoryStudyStore();

  @Override
  protected StudyStore study() {
    return study;
  }

  @Override
  protected TrialStore trials() {
    return new InMemoryTrialStore(study);
  }
}
