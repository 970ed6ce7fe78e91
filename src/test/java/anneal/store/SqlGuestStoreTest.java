package anneal.store;

import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import anneal.people.GuestStore;
import anneal.people.GuestStoreContract;
import anneal.study.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlGuestStoreTest extends GuestStoreContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected GuestStore store() {
    return new SqlGuestStore(file.database());
  }

  @Test
  void whatAForgottenGuestStudiedIsGoneToo() {
    Stamp stamp = on(TODAY, 0, ANNA, GINI);
    store().greet(ANNA, Instant.EPOCH);
    new SqlStudyStore(file.database()).record(stamp.id(), ANNA, GINI, good(stamp));
    assertEquals(1, store().forget(Instant.EPOCH.plusMillis(1), 10));
    assertFalse(store().seen(ANNA, Instant.EPOCH));
    SqlStudyStore study = new SqlStudyStore(file.database());
    assertEquals(Map.of(), study.standings(ANNA));
    assertEquals(List.of(), study.cardLog(ANNA, GINI));
  }
}
