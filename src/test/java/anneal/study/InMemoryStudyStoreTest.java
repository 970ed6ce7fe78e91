package anneal.study;

import org.junit.jupiter.api.Nested;

class InMemoryStudyStoreTest {

  @Nested
  class Alone extends StudyStoreContract {
    private final StudyStore store = new InMemoryStudyStore();

    @Override
    protected StudyStore store() {
      return store;
    }
  }

  @Nested
  class ItsLog extends StudyLogContract {
    private final StudyStore store = new InMemoryStudyStore();

    @Override
    protected StudyStore store() {
      return store;
    }
  }

  @Nested
  class InACrowd extends StudyStoreCrowdContract {
    private final StudyStore store = new InMemoryStudyStore();

    @Override
    protected StudyStore store() {
      return store;
    }
  }

  @Nested
  class Moved extends StudyMoveContract {
    private final StudyStore store = new InMemoryStudyStore();

    @Override
    protected StudyStore store() {
      return store;
    }
  }
}
