package anneal.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.upkeep.Upkeep.Done;
import anneal.upkeep.Upkeep.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class UpkeepTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:30:00Z");

  private final InMemoryBackupShelf shelf = new InMemoryBackupShelf();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<Done> told = new ArrayList<>();
  private final Upkeep upkeep =
      new Upkeep(shelf, new Upkeep.Terms(Duration.ofHours(24), 2), waiting::add, told::add);

  private static Instant after(int hours) {
    return NOW.plus(Duration.ofHours(hours));
  }

  private void backUp(Instant now) {
    assertTrue(upkeep.backUp(now));
    waiting.remove().run();
  }

  private List<String> warnings(int hours) {
    return upkeep.warnings(after(hours), 1_000);
  }

  @Test
  void aBackupIsDueWhenTheNewestSoundOneIsOldEnough() {
    assertTrue(upkeep.isDue(NOW));
    backUp(NOW);
    assertFalse(upkeep.isDue(after(23)));
    assertTrue(upkeep.isDue(after(24)));
    shelf.damaged = true;
    backUp(after(24));
    assertTrue(upkeep.isDue(after(25)), "one of a damaged database counts for nothing");
  }

  @Test
  void oneThingIsDoneAfterTheOther() {
    assertTrue(upkeep.backUp(NOW));
    assertEquals(Task.BACKUP, upkeep.doing().orElseThrow().task());
    assertFalse(upkeep.backUp(NOW));
    assertFalse(upkeep.drill("any", NOW));
    waiting.remove().run();
    assertTrue(upkeep.doing().isEmpty());
    String name = shelf.list().getFirst().name();
    assertTrue(upkeep.drill(name, NOW));
    waiting.remove().run();
    assertEquals(
        List.of(new Done(Task.BACKUP, NOW, name, null), new Done(Task.DRILL, NOW, name, null)),
        told);
    assertEquals(told.getLast(), upkeep.last().orElseThrow());
  }

  @Test
  void asManyStayAsShall() {
    for (int day = 0; day < 4; day++) {
      backUp(after(24 * day));
    }
    assertEquals(2, shelf.list().size());
  }

  @Test
  void whatFailedIsSaidAndTheNextMayBegin() {
    shelf.fault = "The folder cannot be written: mend it.";
    backUp(NOW);
    assertEquals(new Done(Task.BACKUP, NOW, "", shelf.fault), upkeep.last().orElseThrow());
    shelf.fault = null;
    backUp(NOW);
    assertEquals(1, shelf.list().size());
  }

  @Test
  void whatIsNotAsItShouldBeIsSaid() {
    assertEquals(List.of("There is no sound backup yet: make one now."), warnings(0));
    backUp(NOW);
    assertEquals(List.of(), warnings(47));
    assertTrue(warnings(48).getFirst().contains("48 hours old"), warnings(48).toString());
    shelf.fault = "The folder cannot be written: mend it.";
    shelf.free = 999;
    assertEquals(2, warnings(1).size());
    assertEquals(shelf.fault, warnings(1).getFirst());
    shelf.fault = null;
    shelf.free = 1_000;
    shelf.damaged = true;
    backUp(after(1));
    assertTrue(warnings(1).getFirst().contains("damaged"), warnings(1).toString());
    upkeep.drill(shelf.list().getFirst().name(), NOW);
    waiting.remove().run();
    assertTrue(warnings(1).getLast().contains("restore"), warnings(1).toString());
  }
}
