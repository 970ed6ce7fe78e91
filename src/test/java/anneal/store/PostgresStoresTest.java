package anneal.store;

import anneal.people.GuestStore;
import anneal.people.GuestStoreContract;
import anneal.reports.ReportStore;
import anneal.reports.ReportStoreContract;
import anneal.study.RevisionStore;
import anneal.study.RevisionStoreContract;
import anneal.study.StudyLogContract;
import anneal.study.StudyStore;
import anneal.study.StudyStoreContract;
import anneal.study.StudyStoreCrowdContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/// Every store of this room keeps its contract on PostgreSQL too.
class PostgresStoresTest {

  private Database database;

  @BeforeEach
  void open() {
    database = Postgres.open();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Nested
  class Study extends StudyStoreContract {
    @Override
    protected StudyStore store() {
      return new SqlStudyStore(database);
    }
  }

  @Nested
  class StudyLog extends StudyLogContract {
    @Override
    protected StudyStore store() {
      return new SqlStudyStore(database);
    }
  }

  @Nested
  class StudyInACrowd extends StudyStoreCrowdContract {
    @Override
    protected StudyStore store() {
      return new SqlStudyStore(database);
    }
  }

  @Nested
  class Guests extends GuestStoreContract {
    @Override
    protected GuestStore store() {
      return new SqlGuestStore(database);
    }
  }

  @Nested
  class Revisions extends RevisionStoreContract {
    @Override
    protected RevisionStore store() {
      return new SqlRevisionStore(database);
    }
  }

  @Nested
  class Reports extends ReportStoreContract {
    @Override
    protected StudyStore study() {
      return new SqlStudyStore(database);
    }

    @Override
    protected ReportStore reports() {
      return new SqlReportStore(database);
    }
  }
}
