package anneal.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every shelf of backups keeps to.
public abstract class BackupShelfContract {

  private static final Instant NOW = Instant.parse("2026-11-21T06:30:00Z");

  protected abstract BackupShelf shelf();

  /// From now on the database is damaged.
  protected abstract void damage();

  @Test
  void aBackupIsListedWithItsMomentAndTheOldestGo() {
    BackupShelf shelf = shelf();
    assertEquals(List.of(), shelf.list());
    assertEquals(Optional.empty(), shelf.fault());
    List<String> steps = new ArrayList<>();
    for (int hour = 0; hour < 3; hour++) {
      Backup made = shelf.make(NOW.plus(Duration.ofHours(hour)), steps::add);
      assertTrue(made.sound());
      assertEquals(made, shelf.list().getFirst());
    }
    assertEquals("copying", steps.getFirst());
    assertEquals(NOW.plus(Duration.ofHours(2)), shelf.list().getFirst().at());
    assertEquals("anneal-20261121T063000Z.db", shelf.list().getLast().name());
    assertTrue(shelf.list().getFirst().bytes() > 0);
    shelf.rotate(2);
    assertEquals(2, shelf.list().size());
    shelf.rotate(0);
    assertEquals(1, shelf.list().size(), "the newest stays");
  }

  @Test
  void aBackupOfADamagedDatabaseIsNoSoundOneAndDoesNotPushOthersOut() {
    BackupShelf shelf = shelf();
    Backup good = shelf.make(NOW, _ -> {});
    damage();
    Backup bad = shelf.make(NOW.plusSeconds(60), _ -> {});
    assertFalse(bad.sound());
    shelf.rotate(1);
    assertEquals(List.of(bad, good), shelf.list());
    assertFalse(shelf.drill(bad.name(), NOW, _ -> {}).passed());
    assertTrue(shelf.drill(good.name(), NOW, _ -> {}).passed());
  }

  @Test
  void theLastDrillIsKept() {
    BackupShelf shelf = shelf();
    assertEquals(Optional.empty(), shelf.lastDrill());
    String name = shelf.make(NOW, _ -> {}).name();
    Drill drill = shelf.drill(name, NOW.plusSeconds(9), _ -> {});
    assertEquals(name, drill.backup());
    assertEquals(Optional.of(drill), shelf.lastDrill());
    assertEquals(1, shelf.list().size(), "nothing is left of the try");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../anneal.db", "/etc/passwd", "anneal-20261121T063000Z.db"})
  void onlyWhatIsListedIsTried(String name) {
    BackupShelf shelf = shelf();
    assertThrows(BackupShelf.Refused.class, () -> shelf.drill(name, NOW, _ -> {}));
    assertEquals(Optional.empty(), shelf.lastDrill());
  }
}
