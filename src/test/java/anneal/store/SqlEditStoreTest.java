package anneal.store;

import anneal.study.EditStore;
import anneal.study.EditStoreContract;
import anneal.study.StudyStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqlEditStoreTest extends EditStoreContract {

  @TempDir Path folder;
  private Database database;
  private SqlStudyStore study;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("anneal.db"));
    study = new SqlStudyStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected StudyStore study() {
    return study;
  }

  @Override
  protected EditStore edits() {
    return new SqlEditStore(database, study);
  }
}
