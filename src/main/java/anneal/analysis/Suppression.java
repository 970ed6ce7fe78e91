package anneal.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Keeps figures of a group from being figures of a person.
///
/// A count of learners is shown only from [#LEAST] on. A hidden count must not follow from what is
/// shown and a total: so hidden counts are shown together as `other`, and where that sum is itself
/// too small or is but one count, the next smallest is hidden with them (complementary suppression;
/// L. Willenborg and T. de Waal, Elements of Statistical Disclosure Control, 2001).
public final class Suppression {

  /// Fewer learners than this are never shown.
  public static final int LEAST = 5;

  private Suppression() {}

  /// Counts of learners as they may be shown beside their total.
  ///
  /// @param shown those large enough, in the order given
  /// @param merged names of those that are not
  /// @param other the sum of those; 0 where nothing may be shown at all
  public record Cells<K>(SequencedMap<K, Integer> shown, Set<K> merged, int other) {

    public Cells {
      shown = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(shown));
      merged = Set.copyOf(merged);
    }
  }

  /// Whether so many learners may be shown.
  public static boolean allows(int learners) {
    return learners >= LEAST;
  }

  /// Merges what is too small. Where all would be merged, nothing is left but the total, and that
  /// too is gone where it is too small.
  ///
  /// @param counts distinct learners of each cell, at least 0; each learner in one cell
  public static <K> Cells<K> cells(SequencedMap<K, Integer> counts) {
    Set<K> merged = hidden(counts);
    int other = merged.stream().mapToInt(it -> counts.getOrDefault(it, 0)).sum();
    SequencedMap<K, Integer> shown = new LinkedHashMap<>(counts);
    shown.keySet().removeAll(merged);
    return new Cells<>(shown, merged, allows(other) ? other : 0);
  }

  /// The cells that must not be shown beside their total: those that are too small, and as many of
  /// the next smallest as are needed so that they do not follow from it.
  ///
  /// @param counts distinct learners of each cell, at least 0
  public static <K> Set<K> hidden(SequencedMap<K, Integer> counts) {
    List<Map.Entry<K, Integer>> ascending = new ArrayList<>(counts.entrySet());
    ascending.sort(Map.Entry.comparingByValue(Comparator.naturalOrder()));
    Set<K> hidden = new HashSet<>();
    int sum = 0;
    for (Map.Entry<K, Integer> cell : ascending) {
      boolean small = !allows(cell.getValue());
      boolean exposed = !hidden.isEmpty() && (hidden.size() < 2 || !allows(sum));
      if (small || exposed) {
        hidden.add(cell.getKey());
        sum += cell.getValue();
      }
    }
    return hidden;
  }

  /// Which way a share that is shown lies from the true one.
  public enum Bound {
    ABOUT,
    AT_LEAST,
    AT_MOST
  }

  /// A share as it may be shown.
  ///
  /// @param value 0..1, rounded to 5 %
  /// @param bound whether the true one is about that, or beyond it by an unknown amount
  public record Share(double value, Bound bound) {}

  /// A share that does not say how fewer than [#LEAST] learners did: where so few differ from the
  /// rest, only a bound.
  ///
  /// @param right how many, or their scores added up, 0..n
  /// @param n of how many, at least [#LEAST]
  public static Share share(double right, int n) {
    if (n - right < LEAST && right >= LEAST) {
      return new Share(Math.floor(20.0 * (n - LEAST) / n) / 20, Bound.AT_LEAST);
    }
    if (right < LEAST) {
      return new Share(Math.min(1, Math.ceil(20.0 * LEAST / n) / 20), Bound.AT_MOST);
    }
    return new Share(round(right / n), Bound.ABOUT);
  }

  /// A share rounded to 5 %.
  public static double round(double share) {
    return Math.round(share * 20) / 20.0;
  }
}
