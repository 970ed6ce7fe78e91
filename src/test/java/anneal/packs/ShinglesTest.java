package anneal.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {

  @ParameterizedTest
  @CsvSource({
    "one two three four, one two three four, 1.0",
    "One two; three FOUR!, one two three four, 1.0",
    "there are {{n}} rows here, there are {{rows+1}} rows here, 1.0",
    "one two three four, one two three five, 0.3333",
    "one two three, four five six, 0.0",
    "yes, yes, 1.0",
    "yes, no, 0.0",
  })
  void likenessIsTheShareOfCommonWordTriples(String one, String other, double likeness) {
    assertEquals(likeness, Shingles.of(one).likeness(Shingles.of(other)), 1e-4);
  }

  @Property
  void likenessIsSymmetricAndNeverAboveItsBound(@ForAll String one, @ForAll String other) {
    Shingles a = Shingles.of(one);
    Shingles b = Shingles.of(other);
    assertEquals(a.likeness(b), b.likeness(a));
    assertEquals(1, a.likeness(a));
    assertTrue(a.likeness(b) <= a.likenessAtMost(b));
  }
}
