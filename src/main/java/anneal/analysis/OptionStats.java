package anneal.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// Who picks an option.
///
/// @param id of the option
/// @param key whether it is right
/// @param offered first answers in which it was shown
/// @param picked how many of them picked it
/// @param thirds share who picked it among the weaker, middle and stronger third of those compared;
///   empty where they are fewer than [#COMPARED]
/// @param correlation of picking it with the rest score; empty where it says nothing
public record OptionStats(
    String id,
    boolean key,
    int offered,
    int picked,
    List<Double> thirds,
    OptionalDouble correlation) {

  /// A distractor that is picked less often does not work.
  private static final double IDLE = 0.05;

  private static final int IDLE_FROM = 40;
  private static final int COMPARED = 15;

  public OptionStats {
    thirds = List.copyOf(thirds);
  }

  static OptionStats of(String id, boolean key, List<Encounter> all) {
    List<Encounter> offered = all.stream().filter(it -> it.trial().offered().contains(id)).toList();
    List<Encounter> compared =
        offered.stream()
            .filter(it -> it.rest().isPresent())
            .sorted(Comparator.comparing(it -> it.rest().orElse(0.0)))
            .toList();
    int picked = (int) offered.stream().filter(it -> picked(id, it)).count();
    boolean enough = compared.size() >= COMPARED;
    return new OptionStats(
        id,
        key,
        offered.size(),
        picked,
        enough ? thirds(id, compared) : List.of(),
        enough ? correlation(id, compared) : OptionalDouble.empty());
  }

  /// Share of those who met it that picked it, 0..1; 0 where nobody met it.
  public double share() {
    return offered == 0 ? 0 : (double) picked / offered;
  }

  /// Whether it is a distractor that hardly anybody falls for.
  public boolean isIdle() {
    return !key && offered >= IDLE_FROM && share() < IDLE;
  }

  /// Share of the stronger third that picked it; `NaN` where that is not known.
  double amongTheStrong() {
    return thirds.isEmpty() ? Double.NaN : thirds.getLast();
  }

  private static boolean picked(String id, Encounter encounter) {
    return encounter.trial().picked().contains(id);
  }

  private static List<Double> thirds(String id, List<Encounter> byRest) {
    int n = byRest.size();
    return List.of(
        share(id, byRest.subList(0, n / 3)),
        share(id, byRest.subList(n / 3, n - n / 3)),
        share(id, byRest.subList(n - n / 3, n)));
  }

  private static double share(String id, List<Encounter> some) {
    return some.stream().mapToDouble(it -> picked(id, it) ? 1 : 0).average().orElse(0);
  }

  private static OptionalDouble correlation(String id, List<Encounter> compared) {
    double r =
        Sample.correlation(
            compared.stream().mapToDouble(it -> picked(id, it) ? 1 : 0).toArray(),
            compared.stream().mapToDouble(it -> it.rest().orElse(0.0)).toArray());
    return Double.isNaN(r) ? OptionalDouble.empty() : OptionalDouble.of(r);
  }
}
