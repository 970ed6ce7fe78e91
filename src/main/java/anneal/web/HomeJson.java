package anneal.web;

import anneal.reports.Streak;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The day and how the learner stands, on the wire.
record HomeJson(
    TodayJson today,
    StreakJson streak,
    List<BankHeat> banks,
    @Nullable WeakestJson weakest,
    boolean everAnswered) {

  /// What the day asks for.
  record TodayJson(LocalDate date, int due, int newLeft, int minutes) {}

  /// Days on which what was due was done.
  record StreakJson(int days, List<MarkJson> week) {
    static StreakJson of(Streak streak) {
      return new StreakJson(streak.days(), streak.week().stream().map(MarkJson::of).toList());
    }
  }

  /// One of the last seven days.
  record MarkJson(LocalDate date, String state) {
    static MarkJson of(Streak.Mark it) {
      return new MarkJson(
          LocalDate.ofEpochDay(it.day()), it.state().name().toLowerCase(Locale.ROOT));
    }
  }

  /// How durable a bank has become.
  record BankHeat(
      String id, String title, int questions, int unseen, int due, List<Integer> temperature) {}

  /// The topic with the lowest mean score.
  record WeakestJson(Named bank, Named topic, int answers, double meanScore) {}
}
