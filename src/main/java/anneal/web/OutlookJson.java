package anneal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a plan comes to, computed now.
///
/// @param days until the next interview
/// @param studyDays of them, without days of rest
/// @param minutes on a study day
/// @param questions for the rest of today
/// @param answersADay on the average study day
/// @param answers first answers there are, of `needed` before anything is predicted
/// @param interviews those ahead, by date
/// @param load from today to the day before the last interview
/// @param topics what today's questions are about, those with most questions first
/// @param cheapest topics that could be given up at the least loss
/// @param away study days missed since the last one; 0 for none
/// @param more answers a day more than before those days; 0 for none
/// @param summary all that matters in a sentence
record OutlookJson(
    int days,
    int studyDays,
    int minutes,
    int questions,
    double answersADay,
    int answers,
    int needed,
    List<ExpectedJson> interviews,
    List<LoadJson> load,
    List<TodayTopicJson> topics,
    List<CheapJson> cheapest,
    int away,
    int more,
    String summary) {

  /// What to expect of an interview; numbers are null as long as there is not enough evidence.
  record ExpectedJson(
      UUID id,
      LocalDate date,
      int days,
      @Nullable Double recall,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double idle) {}

  /// A day.
  record LoadJson(LocalDate date, double answers, double minutes, boolean rest) {}

  /// A topic of today.
  ///
  /// @param fresh questions never met
  /// @param again questions met before
  record TodayTopicJson(Named bank, Labels.TopicLabel topic, int fresh, int again) {}

  /// A topic that could be given up.
  ///
  /// @param loss share of recall that it would cost, 0..1
  /// @param minutes a day that it would free
  record CheapJson(Named bank, Labels.TopicLabel topic, double loss, double minutes) {}
}
