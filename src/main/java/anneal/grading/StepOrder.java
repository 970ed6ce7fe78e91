package anneal.grading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// An order that was given, held against what must precede what.
///
/// @param given each step once, at most ten
/// @param before for each step all that must come before it
record StepOrder(List<String> given, Map<String, Set<String>> before) {

  /// Pairs in the wrong order.
  int inversions() {
    return early((1 << given.size()) - 1);
  }

  /// Whether a step is in a pair in the wrong order.
  boolean crossed(String step) {
    int at = given.indexOf(step);
    return IntStream.range(0, given.size())
        .anyMatch(i -> crossed(Math.min(i, at), Math.max(i, at)));
  }

  /// The steps outside of the longest part that has no pair in the wrong order. Where several parts
  /// are the longest, those whose place is the likeliest error: a step with a confusion of its own,
  /// then one that comes before something it needs. All parts are looked at.
  ///
  /// @param confusing steps whose wrong place has a known reason
  Set<String> misplaced(Set<String> confusing) {
    int all = (1 << given.size()) - 1;
    Comparator<Integer> likelier =
        Comparator.<Integer>comparingInt(Integer::bitCount)
            .reversed()
            .thenComparingLong(it -> steps(it).stream().filter(confusing::contains).count())
            .thenComparingInt(this::early);
    return IntStream.rangeClosed(0, all)
        .filter(it -> sound(all & ~it))
        .boxed()
        .max(likelier)
        .map(this::steps)
        .orElseThrow();
  }

  private boolean sound(int part) {
    return IntStream.range(0, given.size())
        .filter(i -> has(part, i))
        .noneMatch(
            i -> IntStream.range(i + 1, given.size()).anyMatch(j -> has(part, j) && crossed(i, j)));
  }

  /// How often a step of a part comes before one that it needs.
  private int early(int part) {
    int count = 0;
    for (int i = 0; i < given.size(); i++) {
      for (int j = i + 1; j < given.size(); j++) {
        count += has(part, i) && crossed(i, j) ? 1 : 0;
      }
    }
    return count;
  }

  private Set<String> steps(int part) {
    return Set.copyOf(
        IntStream.range(0, given.size()).filter(i -> has(part, i)).mapToObj(given::get).toList());
  }

  private static boolean has(int part, int place) {
    return (part >> place & 1) == 1;
  }

  /// Whether the later of two places holds what must precede the earlier.
  private boolean crossed(int earlier, int later) {
    return before.getOrDefault(given.get(earlier), Set.of()).contains(given.get(later));
  }
}
