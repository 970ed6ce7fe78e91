package anneal.reports;

import java.util.List;
import java.util.Optional;

/// How much a learner does on a day of practice.
///
/// @param answers mean over the days practised
/// @param minutes mean over the days practised
/// @param days how many days were practised, at least [#EVIDENCE]
public record Stride(double answers, double minutes, int days) {

  /// Days of practice below which nothing is said.
  public static final int EVIDENCE = 3;

  /// The stride of some days; empty where too few were practised.
  public static Optional<Stride> of(List<DayCount> days) {
    List<DayCount> practised = days.stream().filter(it -> it.reviews() > 0).toList();
    if (practised.size() < EVIDENCE) {
      return Optional.empty();
    }
    double answers = practised.stream().mapToInt(DayCount::reviews).average().orElse(0);
    double minutes =
        practised.stream().mapToDouble(it -> it.milliseconds() / 60_000.0).average().orElse(0);
    return Optional.of(new Stride(answers, minutes, practised.size()));
  }
}
