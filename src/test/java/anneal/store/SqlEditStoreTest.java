package anneal.store;

import anneal.study.EditStore;
import anneal.study.EditStoreContract;
import anneal.study.StudyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlEditStoreTest extends EditStoreContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();
  private SqlStudyStore study;

  @BeforeEach
  void open() {
    study = new SqlStudyStore(file.database());
  }

  @Override
  protected StudyStore study() {
    return study;
  }

  @Override
  protected EditStore edits() {
    return new SqlEditStore(file.database(), study);
  }
}
