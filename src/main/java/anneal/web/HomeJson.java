package anneal.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day, the days ahead and the days behind, on the wire.
record HomeJson(
    TodayJson today,
    List<DueJson> forecast,
    String forecastSummary,
    List<HeatJson> heatmap,
    String heatmapSummary,
    List<RetentionJson> retention,
    String retentionSummary,
    List<BankHeat> banks,
    @Nullable WeakestJson weakest,
    boolean everAnswered) {

  /// What the day asks for.
  record TodayJson(LocalDate date, int due, int newLeft, int minutes) {}

  /// A day ahead.
  record DueJson(LocalDate date, int due) {}

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

  /// How durable a bank has become.
  record BankHeat(
      String id, String title, int questions, int unseen, int due, List<Integer> temperature) {}

  /// The topic with the lowest mean score.
  record WeakestJson(Named bank, Named topic, int answers, double meanScore) {}
}
