package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.store.Backups;
import anneal.store.Database;
import anneal.store.DatabaseAddress.SqliteFile;
import anneal.study.Replay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupScheduleTest {

  @TempDir Path folder;

  @Test
  void aBackupIsMadeWhenTheNewestIsOldEnoughAndOldOnesGo() {
    Path file = folder.resolve("anneal.db");
    Database.open(file).close();
    Fsrs model = new Fsrs(Weights.DEFAULT);
    Backups backups = new Backups(folder.resolve("backups"), log -> Replay.standing(log, model));
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T06:00:00Z"));
    BackupSchedule.Terms terms = new BackupSchedule.Terms(Duration.ofHours(24), 2);
    try (BackupSchedule schedule =
        new BackupSchedule(backups, new SqliteFile(file), now::get, terms)) {
      schedule.look();
      schedule.look();
      assertEquals(1, backups.list().size());
      now.updateAndGet(it -> it.plus(Duration.ofHours(23)));
      schedule.look();
      assertEquals(1, backups.list().size());
      for (int i = 0; i < 3; i++) {
        now.updateAndGet(it -> it.plus(Duration.ofHours(24)));
        schedule.look();
      }
      assertEquals(2, backups.list().size());
      assertEquals(now.get(), backups.newest().orElseThrow());
    }
  }
}
