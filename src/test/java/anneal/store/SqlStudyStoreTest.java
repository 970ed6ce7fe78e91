package anneal.store;

import anneal.study.StudyLogContract;
import anneal.study.StudyStore;
import anneal.study.StudyStoreContract;
import anneal.study.StudyStoreCrowdContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SqlStudyStoreTest {

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

  @Nested
  class Alone extends StudyStoreContract {
    @Override
    protected StudyStore store() {
      return new SqlStudyStore(database);
    }
  }

  @Nested
  class ItsLog extends StudyLogContract {
    @Override
    protected StudyStore store() {
      return new SqlStudyStore(database);
    }
  }

  @Nested
  class InACrowd extends StudyStoreCrowdContract {
    @Override
    protected StudyStore store() {
      return new SqlStudyStore(database);
    }
  }
}
