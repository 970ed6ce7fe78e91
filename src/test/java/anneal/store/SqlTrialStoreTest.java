package anneal.store;

import anneal.reports.TrialStore;
import anneal.reports.TrialStoreContract;
import anneal.study.StudyStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqlTrialStoreTest extends TrialStoreContract {

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("anneal.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected StudyStore study() {
    return new SqlStudyStore(database);
  }

  @Override
  protected TrialStore trials() {
    return new SqlTrialStore(database);
  }
}
