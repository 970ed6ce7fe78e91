package anneal.web;

import anneal.interview.Debrief;
import anneal.interview.PlanStore.Papers;
import anneal.interview.Prediction;
import anneal.interview.StudyPlan;
import anneal.question.Catalog;
import anneal.web.PlanPageJson.DebriefJson;
import anneal.web.Problem.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// A learner's plan among what they take along.
///
/// @param notes what was noted in private
record PlanPapersJson(
    @Nullable PlanJson plan, List<PredictedJson> predictions, List<DebriefJson> notes) {

  private static final int MOST = 20_000;

  static PlanPapersJson of(Papers papers) {
    return new PlanPapersJson(
        papers.plan().map(PlanJson::of).orElse(null),
        papers.predictions().stream().map(PredictedJson::of).toList(),
        papers.debriefs().stream().map(DebriefJson::of).toList());
  }

  /// The papers as things of the house.
  ///
  /// @throws Refusal naming what does not fit
  Papers papers(Visitor visitor) {
    int today = (int) LocalDate.ofInstant(visitor.now(), ZoneOffset.UTC).toEpochDay();
    PlanJson.Ground ground = new PlanJson.Ground(Optional.empty(), Catalog.EMPTY, today, true);
    Optional<StudyPlan> brought = Optional.ofNullable(plan).map(it -> it.plan(ground));
    List<Fault> faults = new ArrayList<>();
    if (predictions.size() > MOST) {
      faults.add(new Fault("/planning/predictions", "holds more than " + MOST));
    }
    List<Prediction> predicted = new ArrayList<>();
    for (int i = 0; i < predictions.size() && faults.isEmpty(); i++) {
      predictions.get(i).prediction("/planning/predictions/" + i, faults).ifPresent(predicted::add);
    }
    List<Debrief> noted = new ArrayList<>();
    for (int i = 0; i < notes.size() && faults.isEmpty(); i++) {
      noted(notes.get(i), "/planning/notes/" + i, faults).ifPresent(noted::add);
    }
    if (!faults.isEmpty()) {
      throw BodyFaults.refusal(faults);
    }
    return new Papers(brought, predicted, noted);
  }

  private static Optional<Debrief> noted(DebriefJson it, String pointer, List<Fault> faults) {
    if (it.note().length() > Debrief.NOTE || it.topics().size() > 100) {
      faults.add(new Fault(pointer, "is longer than a note may be"));
      return Optional.empty();
    }
    return Optional.of(
        new Debrief(
            it.interview(), Set.copyOf(it.topics()), it.note(), it.felt(), it.outcome(), it.at()));
  }

  /// What was predicted on a day.
  record PredictedJson(
      UUID interview,
      String date,
      double recall,
      double low,
      double high,
      double idle,
      int minutes,
      double answers) {

    static PredictedJson of(Prediction it) {
      return new PredictedJson(
          it.appointment(),
          LocalDate.ofEpochDay(it.day()).toString(),
          it.recall(),
          it.low(),
          it.high(),
          it.idle(),
          it.minutes(),
          it.answers());
    }

    Optional<Prediction> prediction(String pointer, List<Fault> faults) {
      boolean shares = DoubleStream.of(recall, low, high, idle).allMatch(it -> it >= 0 && it <= 1);
      boolean sane = minutes >= 1 && minutes <= 600 && answers >= 0 && answers <= 100_000;
      try {
        if (shares && sane && date.length() == 10) {
          int day = (int) LocalDate.parse(date).toEpochDay();
          return Optional.of(
              new Prediction(interview, day, recall, low, high, idle, minutes, answers));
        }
      } catch (DateTimeException _) {
        // Said below, like numbers out of range.
      }
      faults.add(new Fault(pointer, "needs a date, and shares from 0 to 1"));
      return Optional.empty();
    }
  }
}
