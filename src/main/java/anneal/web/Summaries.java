package anneal.web;

import anneal.reports.DayCount;
import anneal.reports.Forecast;
import anneal.web.DaysJson.RecalledJson;
import anneal.web.DaysJson.RetentionJson;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Says in a sentence what a chart shows, for those who do not see it and those in a hurry.
final class Summaries {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  private Summaries() {}

  static String forecast(Forecast forecast) {
    if (forecast.total() == 0) {
      return "Nothing falls due in the next 30 days.";
    }
    int peak = forecast.peak();
    if (forecast.total() == 1) {
      return "1 question falls due in the next 30 days, "
          + (peak == 0 ? "today." : "on " + day(forecast.today() + peak) + ".");
    }
    String fullest =
        peak == 0
            ? "today is the fullest day"
            : "the fullest day is "
                + day(forecast.today() + peak)
                + " with "
                + forecast.due().get(peak);
    return forecast.total()
        + " questions fall due in the next 30 days, "
        + (forecast.dueToday() == 0 ? "none" : forecast.dueToday())
        + " of them today; "
        + fullest
        + ".";
  }

  static String days(List<DayCount> days) {
    return days.stream()
        .max(Comparator.comparingInt(DayCount::reviews))
        .map(
            most ->
                "You practised on "
                    + days.size()
                    + (days.size() == 1 ? " day" : " days")
                    + " of the last 53 weeks"
                    + (days.size() == 1 ? ": " : ", most on ")
                    + day(most.day())
                    + " with "
                    + most.reviews()
                    + (most.reviews() == 1 ? " answer." : " answers."))
        .orElse("No day of the last 53 weeks has an answer yet.");
  }

  /// @param goal share at which cards become due
  static String retention(RetentionJson month, double goal) {
    RecalledJson all = month.young().plus(month.mature());
    return all.answered() == 0
        ? "Nothing has come back on a later day yet."
        : "Of "
            + all.answered()
            + (all.answered() == 1 ? " answer" : " answers")
            + " in the last 30 days to what came back, "
            + percent((double) all.recalled() / all.answered())
            + " were recalled; the schedule aims at "
            + percent(goal)
            + ".";
  }

  static String day(LocalDate day) {
    return day.format(DAY);
  }

  private static String day(int day) {
    return day(LocalDate.ofEpochDay(day));
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "%";
  }
}
