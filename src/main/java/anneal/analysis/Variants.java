package anneal.analysis;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Whether the variants of a family are equally hard.
///
/// @param facility mean score by number of the variant, of those met at least [#OFTEN] times
/// @param uneven whether they differ by more than chance: chi-square, one chance in a hundred
public record Variants(SortedMap<Integer, Estimate> facility, boolean uneven) {

  private static final int OFTEN = 10;
  private static final double RARE = 0.01;

  public Variants {
    facility = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facility));
  }

  static Variants of(List<Encounter> encounters) {
    SortedMap<Integer, Estimate> facility = new TreeMap<>();
    encounters.stream()
        .collect(Collectors.groupingBy(it -> it.trial().variant()))
        .forEach(
            (number, met) -> {
              if (met.size() >= OFTEN) {
                double right = met.stream().filter(it -> it.trial().isRight()).count();
                facility.put(number, Estimate.ofShare(right, met.size()));
              }
            });
    return new Variants(facility, uneven(List.copyOf(facility.values())));
  }

  private static boolean uneven(List<Estimate> shares) {
    double n = shares.stream().mapToInt(Estimate::n).sum();
    double p = shares.stream().mapToDouble(it -> it.value() * it.n()).sum() / n;
    if (shares.size() < 2 || p <= 0 || p >= 1) {
      return false;
    }
    double square =
        shares.stream()
            .mapToDouble(it -> it.n() * Math.pow(it.value() - p, 2) / (p * (1 - p)))
            .sum();
    return chance(square, shares.size() - 1) < RARE;
  }

  /// The chance of so large a chi-square, by the cube root of E. B. Wilson and M. M. Hilferty
  /// (1931, doi:10.1073/pnas.17.12.684).
  static double chance(double square, int freedom) {
    double k = 2.0 / (9 * freedom);
    return 1 - Normal.below((Math.cbrt(square / freedom) - (1 - k)) / Math.sqrt(k));
  }
}
