package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bringing.Brought;
import anneal.reports.ReportStore;
import anneal.reports.ReportStoreContract;
import anneal.reports.Room;
import anneal.study.StudyStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlReportStoreTest extends ReportStoreContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected StudyStore study() {
    return new SqlStudyStore(file.database());
  }

  @Override
  protected ReportStore reports() {
    return new SqlReportStore(file.database());
  }

  @Test
  void theSizeIsThatOfTheFile() {
    Room room = reports().room();
    assertEquals(
        file.path().resolveSibling("anneal.db-wal").toFile().length(), room.log().orElseThrow());
    assertTrue(room.free().orElseThrow() > 0);
    file.database().close();
    assertEquals(file.path().toFile().length(), room.database());
  }

  @Test
  void packsThatWereBroughtAreCounted() {
    Brought shapes = new Brought("p", 1, "P", "1.0.0", 1, "p.zip", "a", Instant.EPOCH, false);
    new SqlBroughtStore(file.database()).keep(shapes, new byte[2_000]);
    assertEquals(1, reports().size().editions());
    assertEquals(2_000, reports().room().brought());
  }
}
