package anneal.reports;

import java.util.List;
import java.util.stream.IntStream;

/// How many cards come due on which day, as the schedule stands.
///
/// @param today study day of the first entry
/// @param due cards due on each day from today on; today's entry holds the overdue ones too
public record Forecast(int today, List<Integer> due) {

  public Forecast {
    due = List.copyOf(due);
  }

  /// The forecast over some days.
  ///
  /// @param days how many, at least 1
  public static Forecast of(List<CardLine> cards, int today, int days) {
    int[] due = new int[days];
    for (CardLine card : cards) {
      int ahead = Math.max(0, card.dueDay() - today);
      if (!card.suspended() && ahead < days) {
        due[ahead]++;
      }
    }
    return new Forecast(today, IntStream.of(due).boxed().toList());
  }

  /// Due today or overdue.
  public int dueToday() {
    return due.getFirst();
  }

  /// All that comes due within the forecast.
  public int total() {
    return due.stream().mapToInt(Integer::intValue).sum();
  }

  /// The index of the fullest day, the first where several are.
  public int peak() {
    return due.indexOf(due.stream().max(Integer::compare).orElse(0));
  }
}
