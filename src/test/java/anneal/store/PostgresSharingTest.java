package anneal.store;

import anneal.person.Learners;
import anneal.sharing.ForkStore;
import anneal.sharing.ForkStoreContract;
import anneal.sharing.SubscriptionStore;
import anneal.sharing.SubscriptionStoreContract;
import anneal.sharing.SuggestionStore;
import anneal.sharing.SuggestionStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/// What packs that several look after are kept with, on PostgreSQL too.
class PostgresSharingTest {

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
  class Suggestions extends SuggestionStoreContract {
    @Override
    protected SuggestionStore store() {
      return new SqlSuggestionStore(database);
    }

    @Override
    protected Learners learners() {
      return new LearnersOver(database);
    }
  }

  @Nested
  class Subscriptions extends SubscriptionStoreContract {
    @Override
    protected SubscriptionStore store() {
      return new SqlSubscriptionStore(database);
    }

    @Override
    protected Learners learners() {
      return new LearnersOver(database);
    }
  }

  @Nested
  class Forks extends ForkStoreContract {
    @Override
    protected ForkStore store() {
      return new SqlForkStore(database);
    }
  }
}
