package anneal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Merging lines; a letter is a line.
class ThreeWayTest {

  private static List<String> lines(String letters) {
    return letters.isEmpty() ? List.of() : Arrays.asList(letters.split("", -1));
  }

  private static ThreeWay merge(String base, String mine, String theirs) {
    return ThreeWay.merge(lines(base), lines(mine), lines(theirs));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "abcdef, aXcdef, abcdYf, aXcdYf, 0",
        "abcdef, aXcdef, aXcdef, aXcdef, 0",
        "abcdef, abcdef, bcdef, bcdef, 0",
        "abcdef, abdef, abcdefg, abdefg, 0",
        "abcdef, aXcdef, aYcdef, aXcdef, 1",
        "abcdef, aXcdef, abYdef, aXcdef, 1",
        "abcdef, abcdefX, abcdefY, abcdefX, 1",
        "abcdef, acdef, aXcdef, acdef, 1",
        "abcdef, aXcdeYf, aZcdeWf, aXcdeYf, 2",
        "abcdef, XabcdefX, abcYdef, XabcYdefX, 0"
      })
  void whatOneSideChangedIsTakenAndOnesOwnWins(
      String base, String mine, String theirs, String merged, int conflicts) {
    ThreeWay found = merge(base, mine, theirs);
    assertEquals(lines(merged), found.lines());
    assertEquals(conflicts, found.conflicts().size());
  }

  @ParameterizedTest
  @CsvSource({"abcdef, XabYdef, abZdef"})
  void aConflictTellsItsPlaceAndBothSides(String base, String mine, String theirs) {
    assertEquals(
        List.of(new ThreeWay.Conflict(4, List.of("Y"), List.of("Z"))),
        merge(base, mine, theirs).conflicts());
  }

  @Property
  void whoChangedNothingTakesTheOther(
      @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'd') Character> base,
      @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'd') Character> other) {
    List<String> was = base.stream().map(String::valueOf).toList();
    List<String> is = other.stream().map(String::valueOf).toList();
    ThreeWay none = new ThreeWay(is, List.of());
    assertEquals(none, ThreeWay.merge(was, was, is));
    assertEquals(none, ThreeWay.merge(was, is, was));
    assertEquals(none, ThreeWay.merge(was, is, is));
  }

  @Property
  void whereNothingIsInConflictTheSidesMayChange(
      @ForAll @Size(max = 9) List<@CharRange(from = 'a', to = 'c') Character> base,
      @ForAll @Size(max = 9) List<@CharRange(from = 'a', to = 'c') Character> one,
      @ForAll @Size(max = 9) List<@CharRange(from = 'a', to = 'c') Character> two) {
    List<String> was = base.stream().map(String::valueOf).toList();
    List<String> mine = one.stream().map(String::valueOf).toList();
    List<String> theirs = two.stream().map(String::valueOf).toList();
    ThreeWay merged = ThreeWay.merge(was, mine, theirs);
    ThreeWay turned = ThreeWay.merge(was, theirs, mine);
    assertEquals(merged.conflicts().size(), turned.conflicts().size());
    if (merged.conflicts().isEmpty()) {
      assertEquals(merged.lines(), turned.lines());
    }
  }
}
