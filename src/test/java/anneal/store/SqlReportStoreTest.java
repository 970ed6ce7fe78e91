package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bringing.Brought;
import anneal.reports.ReportStore;
import anneal.reports.ReportStoreContract;
import anneal.reports.Room;
import anneal.study.StudyStore;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlReportStoreTest extends ReportStoreContract {

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
  protected StudyStore study() {
    return new SqlStudyStore(database);
  }

  @Override
  protected ReportStore reports() {
    return new SqlReportStore(database);
  }

  @Test
  void theSizeIsThatOfTheFile() {
    Room room = reports().room();
    assertEquals(folder.resolve("anneal.db-wal").toFile().length(), room.log().orElseThrow());
    assertTrue(room.free().orElseThrow() > 0);
    database.close();
    assertEquals(folder.resolve("anneal.db").toFile().length(), room.database());
  }

  @Test
  void packsThatWereBroughtAreCounted() {
    Brought shapes = new Brought("p", 1, "P", "1.0.0", 1, "p.zip", "a", Instant.EPOCH, false);
    new SqlBroughtStore(database).keep(shapes, new byte[2_000]);
    assertEquals(1, reports().size().editions());
    assertEquals(2_000, reports().room().brought());
  }
}
