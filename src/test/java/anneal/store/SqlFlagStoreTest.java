package anneal.store;

import anneal.study.EditStore;
import anneal.study.FlagStore;
import anneal.study.FlagStoreContract;
import anneal.study.StudyStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqlFlagStoreTest extends FlagStoreContract {

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

  @Override
  protected FlagStore flags() {
    return new SqlFlagStore(database);
  }
}
