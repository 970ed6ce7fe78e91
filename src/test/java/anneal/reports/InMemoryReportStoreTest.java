package anneal.reports;

import anneal.study.InMemoryStudyStore;
import anneal.study.StudyStore;

class InMemoryReportStoreTest extends ReportStoreContract {
  private final InMemoryStudyStore study = new InMemoryStudyStore();

  @Override
  protected StudyStore study() {
    return study;
  }

  @Override
  protected ReportStore reports() {
    return new InMemoryReportStore(study);
  }
}
