package anneal.store;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.study.BelongingsContract;
import anneal.study.Events;
import anneal.study.Stamp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlBelongingsStoreTest extends BelongingsContract {

  @TempDir Path folder;
  private final List<Database> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(Database::close);
  }

  private Database database() {
    Database database = Database.open(folder.resolve("anneal" + open.size() + ".db"));
    open.add(database);
    return database;
  }

  @Override
  protected Place place() {
    Database database = database();
    SqlStudyStore study = new SqlStudyStore(database);
    return new Place(study, new SqlBelongingsStore(database, study));
  }

  @Test
  void aDoctorFindsNothingAfterAMoveAndAReplayChangesNothing() {
    Place old = place();
    for (int i = 0; i < 4; i++) {
      Stamp stamp = on(TODAY - 9 + 2 * i, 0, ANNA, GINI);
      old.study().record(stamp.id(), ANNA, GINI, good(stamp));
    }
    Database database = database();
    new SqlBelongingsStore(database, new SqlStudyStore(database))
        .bring(ANNA, old.belongings().of(ANNA), Events::replay);
    assertEquals(0, new CardReplay(database, Events::replay).run().changed());
    assertEquals(List.of(), new Doctor(database.address()).examine(Events::replay).symptoms());
  }
}
