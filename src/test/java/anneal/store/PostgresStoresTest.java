package anneal.store;

import anneal.bringing.BroughtStore;
import anneal.bringing.BroughtStoreContract;
import anneal.groups.GroupStore;
import anneal.groups.GroupStoreContract;
import anneal.groups.WorkStore;
import anneal.groups.WorkStoreContract;
import anneal.interview.PlanStore;
import anneal.interview.PlanStoreContract;
import anneal.people.AccountStore;
import anneal.people.AccountStoreContract;
import anneal.people.AddressStore;
import anneal.people.GuestStore;
import anneal.people.GuestStoreContract;
import anneal.people.IdentityStore;
import anneal.people.SessionStore;
import anneal.people.WaysInContract;
import anneal.person.LearnerId;
import anneal.person.Learners;
import anneal.reports.ReportStore;
import anneal.reports.ReportStoreContract;
import anneal.reports.TrialStore;
import anneal.reports.TrialStoreContract;
import anneal.study.BelongingsContract;
import anneal.study.EditStore;
import anneal.study.EditStoreContract;
import anneal.study.Events;
import anneal.study.FlagStore;
import anneal.study.FlagStoreContract;
import anneal.study.RevisionStore;
import anneal.study.RevisionStoreContract;
import anneal.study.StudyLogContract;
import anneal.study.StudyStore;
import anneal.study.StudyStoreContract;
import anneal.study.StudyStoreCrowdContract;
import anneal.talk.PostStore;
import anneal.talk.QuietStore;
import anneal.talk.TalkContract;
import anneal.talk.TeachStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/// Every store of this room keeps its contract on PostgreSQL too.
@Order(2)
class PostgresStoresTest {

  private final List<Database> more = new ArrayList<>();
  private Database database;

  @BeforeEach
  void open() {
    database = Postgres.open();
  }

  @AfterEach
  void close() {
    more.forEach(Database::close);
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
  class EditsOfPacks extends EditStoreContract {
    @Override
    protected StudyStore study() {
      return new SqlStudyStore(database);
    }

    @Override
    protected EditStore edits() {
      return new SqlEditStore(database, new SqlStudyStore(database));
    }
  }

  @Nested
  class Flags extends FlagStoreContract {
    @Override
    protected StudyStore study() {
      return new SqlStudyStore(database);
    }

    @Override
    protected EditStore edits() {
      return new SqlEditStore(database, new SqlStudyStore(database));
    }

    @Override
    protected FlagStore flags() {
      return new SqlFlagStore(database);
    }
  }

  @Nested
  class BelongingsOfLearners extends BelongingsContract {
    @Override
    protected Place place() {
      Database place = Postgres.open();
      more.add(place);
      SqlStudyStore study = new SqlStudyStore(place);
      return new Place(study, new SqlBelongingsStore(place, study));
    }
  }

  @Nested
  class Accounts extends AccountStoreContract {
    @Override
    protected AccountStore store() {
      return new SqlAccountStore(database);
    }

    @Override
    protected SessionStore sessions() {
      return new SqlSessionStore(database);
    }

    @Override
    protected GuestStore guests() {
      return new SqlGuestStore(database);
    }
  }

  @Nested
  class Plans extends PlanStoreContract {
    @Override
    protected PlanStore store() {
      return new SqlPlanStore(database);
    }

    @Override
    protected void move(LearnerId from, LearnerId to) {
      new SqlStudyStore(database).move(from, to, Events::replay);
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
  class Trials extends TrialStoreContract {
    @Override
    protected StudyStore study() {
      return new SqlStudyStore(database);
    }

    @Override
    protected TrialStore trials() {
      return new SqlTrialStore(database);
    }
  }

  @Nested
  class Talk extends TalkContract {
    @Override
    protected PostStore posts() {
      return new SqlPostStore(database);
    }

    @Override
    protected TeachStore teaching() {
      return new SqlTeachStore(database);
    }

    @Override
    protected QuietStore quiet() {
      return new SqlQuietStore(database);
    }

    @Override
    protected void furnish() {
      new TalkOver(database).furnish();
    }

    @Override
    protected void remove(String group, String member) {
      new TalkOver(database).remove(group, member);
    }
  }

  @Nested
  class Groups extends GroupStoreContract {
    @Override
    protected GroupStore store() {
      return new SqlGroupStore(database);
    }

    @Override
    protected Learners learners() {
      return new LearnersOver(database);
    }
  }

  @Nested
  class WorkOfGroups extends WorkStoreContract {
    @Override
    protected WorkStore work() {
      return new SqlWorkStore(database);
    }

    @Override
    protected GroupStore groups() {
      return new SqlGroupStore(database);
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
  class BroughtPacks extends BroughtStoreContract {
    @Override
    protected BroughtStore store() {
      return new SqlBroughtStore(database);
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

  @Nested
  class WaysIn extends WaysInContract {
    @Override
    protected AccountStore accounts() {
      return new SqlAccountStore(database);
    }

    @Override
    protected AddressStore addresses() {
      return new SqlAddressStore(database);
    }

    @Override
    protected IdentityStore identities() {
      return new SqlIdentityStore(database);
    }
  }
}
