package anneal.store;

import anneal.study.EditStore;
import anneal.study.FlagStore;
import anneal.study.FlagStoreContract;
import anneal.study.StudyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlFlagStoreTest extends FlagStoreContract {

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

  @Override
  protected FlagStore flags() {
    return new SqlFlagStore(file.database());
  }
}
