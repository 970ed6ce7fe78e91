package anneal.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days ahead and the days behind, on the wire.
record DaysJson(
    LocalDate today,
    List<DueJson> forecast,
    String forecastSummary,
    @Nullable StrideJson stride,
    List<HeatJson> heatmap,
    String heatmapSummary,
    List<RetentionJson> retention,
    String retentionSummary,
    List<StepJson> stability,
    String stabilitySummary) {

  /// A day ahead.
  record DueJson(LocalDate date, int due) {}

  /// A usual day of practice.
  record StrideJson(double answers, double minutes, int days) {}

  /// A day behind.
  record HeatJson(LocalDate date, int answers, int minutes) {}

  /// How much was recalled over some days.
  record RetentionJson(String period, RecalledJson young, RecalledJson mature) {}

  /// Answers and how many of them recalled.
  record RecalledJson(int answered, int recalled) {
    static final RecalledJson NONE = new RecalledJson(0, 0);

    RecalledJson plus(RecalledJson other) {
      return new RecalledJson(answered + other.answered, recalled + other.recalled);
    }
  }

  /// Cards by stability in days; the last step has no end.
  record StepJson(double from, @Nullable Double to, int cards) {}
}
