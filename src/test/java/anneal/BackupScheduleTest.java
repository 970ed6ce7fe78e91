package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.upkeep.InMemoryBackupShelf;
import anneal.upkeep.Upkeep;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BackupScheduleTest {

  @Test
  @Timeout(10)
  void theFirstBackupIsMadeAtTheStart() {
    Instant now = Instant.parse("2026-11-21T06:00:00Z");
    InMemoryBackupShelf shelf = new InMemoryBackupShelf();
    Upkeep.Terms terms = new Upkeep.Terms(Duration.ofHours(24), 2);
    try (BackupSchedule schedule = new BackupSchedule(shelf, terms, () -> now)) {
      schedule.start();
      while (schedule.upkeep().last().isEmpty()) {
        Thread.onSpinWait();
      }
      assertEquals(now, shelf.list().getFirst().at());
    }
  }
}
