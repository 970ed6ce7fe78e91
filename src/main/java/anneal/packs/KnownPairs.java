package anneal.packs;

import anneal.question.Numeric.KnownValue;
import anneal.question.Tolerance;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/// Known wrong values held against each other, two at a time, in one variant after the other.
///
/// A typed number is told of the nearest known value, of the first where two are as near. Where two
/// lie within one tolerance, somebody who went one's way and rounds may be told of the other's.
final class KnownPairs {

  private final Map<Pair, Meeting> meetings = new LinkedHashMap<>();
  private final Set<Pair> different = new HashSet<>();
  private int variants;

  /// Two known values by their places.
  private record Pair(int first, int later) {}

  /// In how many variants two values come too near, and how near in the first of these.
  private record Meeting(int variants, String numbers, String where) {
    Meeting again() {
      return new Meeting(variants + 1, numbers, where);
    }
  }

  /// Compares the values of one variant; learners may have several filled at once.
  ///
  /// @param values all that are written
  /// @param around the tolerance around a value
  /// @param where names the variant
  synchronized void compare(
      List<KnownValue> values, DoubleFunction<Tolerance> around, Supplier<String> where) {
    variants++;
    for (int later = 1; later < values.size(); later++) {
      for (int first = 0; first < later; first++) {
        KnownValue one = values.get(first);
        KnownValue other = values.get(later);
        Pair pair = new Pair(first, later);
        if (one.value() != other.value()) {
          different.add(pair);
        }
        if (tellsOtherwise(one, other) && meet(one.value(), other.value(), around)) {
          Meeting known = meetings.get(pair);
          meetings.put(pair, known == null ? meeting(one, other, where.get()) : known.again());
        }
      }
    }
  }

  private static boolean tellsOtherwise(KnownValue one, KnownValue other) {
    return one.credit() != other.credit()
        || !one.remark().equals(other.remark())
        || !Objects.equals(one.misconception(), other.misconception());
  }

  private static boolean meet(double one, double other, DoubleFunction<Tolerance> around) {
    return around.apply(one).accepts(other, one) || around.apply(other).accepts(one, other);
  }

  private static Meeting meeting(KnownValue one, KnownValue other, String where) {
    String first = Findings.plain(one.value());
    String later = Findings.plain(other.value());
    String numbers = first.equals(later) ? "both " + first : first + " and " + later;
    return new Meeting(1, numbers, where);
  }

  /// Names the values that are an earlier one's in every variant, since their remarks never show,
  /// and the pairs that come too near in some.
  ///
  /// @param spots of all known values
  void report(List<Spot> spots, Findings findings) {
    for (int later = 1; later < spots.size(); later++) {
      for (int first = 0; first < later; first++) {
        if (!different.contains(new Pair(first, later))) {
          findings.add(
              Code.REPEATED_KNOWN,
              spots.get(later),
              "known value %d is always the same as known value %d"
                  .formatted(later + 1, first + 1));
          break;
        }
      }
    }
    meetings.forEach(
        (pair, meeting) -> {
          if (different.contains(pair)) {
            findings.addBeside(Code.MEETING_KNOWNS, spots.get(pair.later), told(pair, meeting));
          }
        });
  }

  private String told(Pair pair, Meeting meeting) {
    String some =
        meeting.where.isEmpty()
            ? ""
            : " in %d of %d variants".formatted(meeting.variants, variants);
    return "known values %d and %d lie within one tolerance%s: %s%s"
        .formatted(pair.first + 1, pair.later + 1, some, meeting.numbers, meeting.where);
  }
}
