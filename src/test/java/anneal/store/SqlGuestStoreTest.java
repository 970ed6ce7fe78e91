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
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlGuestStoreTest extends GuestStoreContract {

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
  protected GuestStore store() {
    return new SqlGuestStore(database);
  }

  @Test
  void whatAForgottenGuestStudiedIsGoneToo() {
    Stamp stamp = on(TODAY, 0, ANNA, GINI);
    store().greet(ANNA, Instant.EPOCH);
    new SqlStudyStore(database).record(stamp.id(), ANNA, GINI, good(stamp));
    assertEquals(1, store().forget(Instant.EPOCH.plusMillis(1), 10));
    assertFalse(store().seen(ANNA, Instant.EPOCH));
    SqlStudyStore study = new SqlStudyStore(database);
    assertEquals(Map.of(), study.standings(ANNA));
    assertEquals(List.of(), study.cardLog(ANNA, GINI));
  }
}
