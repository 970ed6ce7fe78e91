package anneal.web;

import anneal.interview.Debrief;
import anneal.interview.Prediction;
import anneal.planning.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The page of a plan: what was decided, what it comes to, what was predicted, what was.
///
/// @param week on which days there is less study or none
/// @param open an interview that is over, about which the learner has not said how to go on
/// @param undoable changes that can be taken back
/// @param feedSince since when the calendar is open to whoever has its link
record PlanPageJson(
    LocalDate today,
    EasyDaysJson week,
    @Nullable PlanJson plan,
    @Nullable UUID open,
    int undoable,
    List<ProfileJson> profiles,
    @Nullable OutlookJson outlook,
    List<PredictionJson> predictions,
    List<PastJson> past,
    List<DebriefJson> debriefs,
    @Nullable Instant feedSince) {

  /// A profile that is offered.
  record ProfileJson(String id, String title, Map<String, Double> weights) {
    static ProfileJson of(Profile it) {
      return new ProfileJson(it.id(), it.title(), new TreeMap<>(it.weights()));
    }
  }

  /// What was predicted on a day.
  record PredictionJson(
      UUID interview,
      LocalDate date,
      double recall,
      double low,
      double high,
      double idle,
      int minutes,
      double answers) {

    static PredictionJson of(Prediction it) {
      return new PredictionJson(
          it.appointment(),
          LocalDate.ofEpochDay(it.day()),
          it.recall(),
          it.low(),
          it.high(),
          it.idle(),
          it.minutes(),
          it.answers());
    }
  }

  /// What happened in the two weeks before an interview, in answers on a later day than the one
  /// before.
  ///
  /// @param answers how many
  /// @param recalled share of them that was recalled
  /// @param expected share of them that memory was expected to hold
  record PastJson(UUID interview, int answers, double recalled, double expected, String summary) {}

  /// What was noted in private.
  record DebriefJson(
      UUID interview,
      List<String> topics,
      String note,
      Debrief.Felt felt,
      Debrief.Outcome outcome,
      Instant at) {

    static DebriefJson of(Debrief it) {
      return new DebriefJson(
          it.appointment(),
          it.topics().stream().sorted().toList(),
          it.note(),
          it.felt(),
          it.outcome(),
          it.at());
    }
  }
}
