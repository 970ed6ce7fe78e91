package anneal.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every [ForkStore] does.
public abstract class ForkStoreContract {

  private static final Fork NIGHT = new Fork("night", "shapes", 3, null, 0);

  /// A store in which nothing happened yet; the same one within a test.
  protected abstract ForkStore store();

  @Test
  void whatWasCopiedIsReadBackWithTheFilesItCameFrom() {
    byte[] large = new byte[1_300_000];
    new Random(7).nextBytes(large);
    Fork own = new Fork("a-copy", "shapes", 1, null, 0);
    store().put(NIGHT, large);
    store().put(own, new byte[] {1});

    assertEquals(List.of(own, NIGHT), store().all());
    assertEquals(Optional.of(NIGHT), store().of("night"));
    assertArrayEquals(large, store().base("night").orElseThrow());
    assertTrue(store().of("shapes").isEmpty());
    assertTrue(store().base("shapes").isEmpty());
  }

  @Test
  void aCopyThatIsBroughtUpHasTheNewBaseOnly() {
    store().put(NIGHT, new byte[1 << 20]);
    store().put(NIGHT.upTo(5), new byte[] {5});

    assertEquals(5, store().of("night").orElseThrow().base());
    assertArrayEquals(new byte[] {5}, store().base("night").orElseThrow());
  }

  @Test
  void anEditionThatIsLeftIsRemembered() {
    store().put(NIGHT, new byte[] {1});

    assertTrue(store().pass("night", 4));
    assertEquals(NIGHT.passing(4), store().of("night").orElseThrow());
    assertFalse(store().pass("day", 4));
  }
}
