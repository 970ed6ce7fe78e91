package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.interview.PlanStore;
import anneal.interview.PlanStore.Papers;
import anneal.interview.PlanStoreContract;
import anneal.interview.Plans;
import anneal.person.LearnerId;
import anneal.study.Events;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlPlanStoreTest extends PlanStoreContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected PlanStore store() {
    return new SqlPlanStore(file.database());
  }

  @Override
  protected void move(LearnerId from, LearnerId to) {
    new SqlStudyStore(file.database()).move(from, to, Events::replay);
  }

  @Test
  void everyChangeRaisesTheLearnersStamp() {
    SqlStudyStore study = new SqlStudyStore(file.database());
    store().put(ANNA, Plans.full(), Instant.EPOCH);
    long stamp = study.stamp(ANNA);
    store().undo(ANNA);
    assertTrue(study.stamp(ANNA) > stamp);
  }

  @Test
  void aForgottenGuestsPlanIsGoneToo() {
    new SqlGuestStore(file.database()).greet(ANNA, Instant.EPOCH);
    store().put(ANNA, Plans.full(), Instant.EPOCH);
    store().openFeed(ANNA, "secret", Instant.EPOCH);
    assertEquals(1, new SqlGuestStore(file.database()).forget(Instant.EPOCH.plusMillis(1), 10));
    assertEquals(new Papers(Optional.empty(), List.of(), List.of()), store().papers(ANNA));
    assertEquals(Optional.empty(), store().feed("secret"));
  }
}
