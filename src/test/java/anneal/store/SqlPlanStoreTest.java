package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.interview.PlanStore;
import anneal.interview.PlanStore.Papers;
import anneal.interview.PlanStoreContract;
import anneal.interview.Plans;
import anneal.person.LearnerId;
import anneal.study.Events;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlPlanStoreTest extends PlanStoreContract {

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
  protected PlanStore store() {
    return new SqlPlanStore(database);
  }

  @Override
  protected void move(LearnerId from, LearnerId to) {
    new SqlStudyStore(database).move(from, to, Events::replay);
  }

  @Test
  void everyChangeRaisesTheLearnersStamp() {
    SqlStudyStore study = new SqlStudyStore(database);
    store().put(ANNA, Plans.full(), Instant.EPOCH);
    long stamp = study.stamp(ANNA);
    store().undo(ANNA);
    assertTrue(study.stamp(ANNA) > stamp);
  }

  @Test
  void aForgottenGuestsPlanIsGoneToo() {
    new SqlGuestStore(database).greet(ANNA, Instant.EPOCH);
    store().put(ANNA, Plans.full(), Instant.EPOCH);
    store().openFeed(ANNA, "secret", Instant.EPOCH);
    assertEquals(1, new SqlGuestStore(database).forget(Instant.EPOCH.plusMillis(1), 10));
    assertEquals(new Papers(Optional.empty(), List.of(), List.of()), store().papers(ANNA));
    assertEquals(Optional.empty(), store().feed("secret"));
  }
}
