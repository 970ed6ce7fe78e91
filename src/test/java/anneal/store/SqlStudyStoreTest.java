package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.study.Events;
import anneal.study.StudyLogContract;
import anneal.study.StudyMoveContract;
import anneal.study.StudyStore;
import anneal.study.StudyStoreContract;
import anneal.study.StudyStoreCrowdContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlStudyStoreTest {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Nested
  class Alone extends StudyStoreContract {
    @Override
    protected StudyStore store() {
      return new SqlStudyStore(file.database());
    }
  }

  @Nested
  class Moved extends StudyMoveContract {
    @Override
    protected StudyStore store() {
      return new SqlStudyStore(file.database());
    }

    @Test
    void theMovedLogIsSoundToTheDoctor() {
      StudyStore store = store();
      mergeBoth(store);
      var replay = new CardReplay(file.database(), Events::replay).run();
      assertEquals(new CardReplay.Replayed(2, 0, 0), replay);
    }
  }

  @Nested
  class ItsLog extends StudyLogContract {
    @Override
    protected StudyStore store() {
      return new SqlStudyStore(file.database());
    }
  }

  @Nested
  class InACrowd extends StudyStoreCrowdContract {
    @Override
    protected StudyStore store() {
      return new SqlStudyStore(file.database());
    }
  }
}
