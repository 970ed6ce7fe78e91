package anneal.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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
  void whatIsAlikeSharesOneOfTheRarestRuns(
      @ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> words,
      @ForAll @IntRange(max = 39) int changed) {
    Shingles one = of(words);
    List<Integer> others = new ArrayList<>(words);
    if (changed < others.size()) {
      others.set(changed, 77);
    }
    Shingles other = of(others);
    Map<Long, Integer> counts = new HashMap<>();
    for (Shingles each : List.of(one, other)) {
      each.runs().forEach(it -> counts.merge(it, 1, Integer::sum));
    }
    boolean share = one.rarest(counts, 0.8).stream().anyMatch(other.rarest(counts, 0.8)::contains);
    assertTrue(share || one.likeness(other) < 0.8);
  }

  private static Shingles of(List<Integer> words) {
    return Shingles.of(words.stream().map(it -> "w" + it).collect(Collectors.joining(" ")));
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
