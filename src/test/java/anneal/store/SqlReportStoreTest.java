package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.reports.ReportStore;
import anneal.reports.ReportStoreContract;
import anneal.study.StudyStore;
import java.nio.file.Path;
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
    long bytes = reports().size().bytes();
    database.close();
    assertEquals(folder.resolve("anneal.db").toFile().length(), bytes);
  }
}
