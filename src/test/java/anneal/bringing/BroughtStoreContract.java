package anneal.bringing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every [BroughtStore] does.
public abstract class BroughtStoreContract {

  private static final byte[] SMALL = {1, 2, 3};

  /// A store in which nothing happened yet; the same one within a test.
  protected abstract BroughtStore store();

  private static Brought edition(String pack, int number) {
    Instant at = Instant.parse("2026-11-21T09:00:00.123456Z");
    return new Brought(
        pack, number, "Title of ½ " + pack, "1.0." + number, 7, "a b.zip", "anna", at, false);
  }

  private void keep(String pack, int number) {
    assertTrue(store().keep(edition(pack, number), SMALL));
  }

  @Test
  void whatWasKeptIsReadBackAsItWas() {
    byte[] large = new byte[1_300_000];
    new Random(7).nextBytes(large);
    assertTrue(store().keep(edition("b", 1), large));
    assertEquals(List.of(edition("b", 1)), store().newest());
    assertArrayEquals(large, store().archive("b", 1).orElseThrow());
  }

  @Test
  void eachPackHasItsNewestEditionAndItsPast() {
    keep("b", 1);
    keep("a", 1);
    keep("b", 2);
    assertEquals(List.of(edition("a", 1), edition("b", 2)), store().newest());
    assertEquals(List.of(edition("b", 2), edition("b", 1)), store().editions("b"));
    assertEquals(List.of(), store().editions("c"));
  }

  @Test
  void anEditionThatDoesNotFollowIsNotKept() {
    assertFalse(store().keep(edition("a", 2), SMALL));
    keep("a", 1);
    assertFalse(store().keep(edition("a", 1), new byte[] {9}));
    assertFalse(store().keep(edition("a", 3), SMALL));
    assertArrayEquals(SMALL, store().archive("a", 1).orElseThrow());
    assertEquals(1, store().editions("a").size());
  }

  @Test
  void oldEditionsLetGoOfTheirFiles() {
    for (int i = 1; i <= BroughtStore.KEPT + 1; i++) {
      keep("a", i);
    }
    assertEquals(Optional.empty(), store().archive("a", 1));
    assertTrue(store().archive("a", 2).isPresent());
    assertEquals(BroughtStore.KEPT + 1, store().editions("a").size());
  }

  @Test
  void aWithdrawnPackIsStillThereAndComesBack() {
    keep("a", 1);
    keep("a", 2);
    assertTrue(store().withdraw("a", true));
    assertEquals(List.of(edition("a", 2).withdrawn(true)), store().newest());
    assertFalse(store().editions("a").getLast().withdrawn());
    assertTrue(store().withdraw("a", false));
    assertEquals(List.of(edition("a", 2)), store().newest());
    assertTrue(store().withdraw("a", true));
    keep("a", 3);
    assertFalse(store().newest().getFirst().withdrawn());
    assertFalse(store().withdraw("b", true));
  }
}
