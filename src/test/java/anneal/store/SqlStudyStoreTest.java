package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.study.Events;
import anneal.study.StudyLogContract;
import anneal.study.StudyMoveContract;
import anneal.study.StudyStore;
import anneal.study.StudyStoreContract;
import anneal.study.StudyStoreCrowdContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
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
  class Moved extends StudyMoveContract {
    @Override
    protected StudyStore store() {
      return new SqlStudyStore(database);
    }

    @Test
    void theMovedLogIsSoundToTheDoctor() {
      StudyStore store = store();
      mergeBoth(store);
      var replay = new CardReplay(database, Events::replay).run();
      assertEquals(new CardReplay.Replayed(2, 0, 0), replay);
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
