package anneal.store;

import anneal.reports.TrialStore;
import anneal.reports.TrialStoreContract;
import anneal.study.StudyStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlTrialStoreTest extends TrialStoreContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected StudyStore study() {
    return new SqlStudyStore(file.database());
  }

  @Override
  protected TrialStore trials() {
    return new SqlTrialStore(file.database());
  }
}
