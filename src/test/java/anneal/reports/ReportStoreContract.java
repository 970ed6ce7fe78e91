package anneal.reports;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.BEN;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.noon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Rating;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.reports.Retention.Age;
import anneal.study.Asked;
import anneal.study.Confidence;
import anneal.study.Events;
import anneal.study.Response;
import anneal.study.Settings;
import anneal.study.Sitting;
import anneal.study.Stamp;
import anneal.study.Step;
import anneal.study.StudyEvent;
import anneal.study.StudyEvent.Reviewed;
import anneal.study.StudyStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [ReportStore] says of what was recorded.
public abstract class ReportStoreContract {

  private static final UUID MORNING = new UUID(7, 1);
  private static final UUID EVENING = new UUID(3, 2);

  /// Where study is recorded; the same one within a test.
  protected abstract StudyStore study();

  /// The sums over it.
  protected abstract ReportStore reports();

  private Stamp stamp(LearnerId learner, QuestionId question, UUID sitting, int day) {
    return new Stamp(Events.id(), learner, question, sitting, noon(day, 0), day);
  }

  private Stamp review(QuestionId question, UUID sitting, int day, Rating rating) {
    Stamp stamp = stamp(ANNA, question, sitting, day);
    study().record(stamp.id(), ANNA, question, Events.review(stamp, rating));
    return stamp;
  }

  private void skip(QuestionId question, UUID sitting) {
    Stamp skipped = stamp(ANNA, question, sitting, TODAY);
    study()
        .record(
            skipped.id(),
            ANNA,
            question,
            before -> new Step(new StudyEvent.Skipped(skipped), before));
  }

  private void undo(Stamp undone, UUID sitting) {
    Stamp stamp = stamp(ANNA, undone.question(), sitting, undone.day());
    study().amend(stamp.id(), ANNA, undone.question(), Events.undo(stamp, undone.id()));
  }

  @Test
  void whereNothingHappenedThereIsNothingToTell() {
    assertEquals(List.of(), reports().days(ANNA, 0, TODAY));
    assertEquals(List.of(), reports().retention(ANNA, 0));
    assertEquals(List.of(), reports().sittings(ANNA, Long.MAX_VALUE, 10));
  }

  @Test
  void daysCountReviewsAndDifferentQuestions() {
    review(GINI, MORNING, TODAY, Rating.AGAIN);
    review(GINI, MORNING, TODAY, Rating.GOOD);
    review(BAYES, MORNING, TODAY, Rating.GOOD);
    review(BAYES, MORNING, TODAY - 3, Rating.GOOD);
    undo(review(BAYES, MORNING, TODAY, Rating.GOOD), MORNING);
    Stamp other = stamp(BEN, GINI, MORNING, TODAY);
    study().record(other.id(), BEN, GINI, Events.good(other));
    assertEquals(
        List.of(new DayCount(TODAY - 3, 1, 1, 12_345), new DayCount(TODAY, 3, 2, 3 * 12_345)),
        reports().days(ANNA, TODAY - 3, TODAY));
    assertEquals(1, reports().days(ANNA, TODAY - 2, TODAY).size());
    assertEquals(1, reports().days(ANNA, TODAY - 5, TODAY - 1).size());
  }

  @Test
  void retentionTellsYoungFromMatureAndLeavesOutTheSameDay() {
    review(GINI, MORNING, 100, Rating.GOOD);
    review(GINI, MORNING, 100, Rating.AGAIN);
    review(GINI, MORNING, 101, Rating.AGAIN);
    review(GINI, MORNING, 121, Rating.HARD);
    review(GINI, MORNING, 142, Rating.EASY);
    undo(review(GINI, MORNING, 170, Rating.AGAIN), MORNING);
    assertEquals(
        List.of(new Retention(Age.YOUNG, 2, 1), new Retention(Age.MATURE, 1, 1)),
        reports().retention(ANNA, 0));
    assertEquals(List.of(new Retention(Age.MATURE, 1, 1)), reports().retention(ANNA, 122));
    assertEquals(List.of(), reports().retention(BEN, 0));
  }

  @Test
  void whatWasGradedAgainCountsAsItWasGradedLast() {
    review(GINI, MORNING, 100, Rating.GOOD);
    Stamp wrong = review(GINI, MORNING, 101, Rating.AGAIN);
    for (Rating rating : List.of(Rating.AGAIN, Rating.GOOD)) {
      Stamp again = stamp(ANNA, GINI, MORNING, 140);
      study().amend(again.id(), ANNA, GINI, Events.regrade(again, wrong.id(), rating));
    }
    assertEquals(List.of(new Retention(Age.YOUNG, 1, 1)), reports().retention(ANNA, 0));
    assertEquals(List.of(), reports().days(ANNA, 140, 140));
    SittingLine line = reports().sittings(ANNA, Long.MAX_VALUE, 10).getFirst();
    assertEquals(noon(101, 0), line.last());
    assertEquals(new SittingLine.Result(2, 2, 2 * 12_345), line.result());
  }

  @Test
  void sittingsComeNewestFirstWithWhatTheyCameTo() {
    study()
        .putSitting(
            ANNA,
            new Sitting(MORNING, Sitting.Mode.AHEAD, 5, Settings.Scope.ALL, noon(TODAY - 1, 0)));
    review(GINI, MORNING, TODAY - 1, Rating.GOOD);
    review(BAYES, EVENING, TODAY, Rating.AGAIN);
    review(BAYES, MORNING, TODAY + 1, Rating.GOOD);
    undo(review(BAYES, MORNING, TODAY + 1, Rating.AGAIN), EVENING);
    List<SittingLine> lines = reports().sittings(ANNA, Long.MAX_VALUE, 10);
    assertEquals(List.of(EVENING, MORNING), lines.stream().map(SittingLine::id).toList());
    SittingLine morning = lines.getLast();
    assertEquals(Optional.of("ahead"), morning.mode());
    assertEquals(noon(TODAY - 1, 0), morning.first());
    assertEquals(noon(TODAY + 1, 0), morning.last());
    assertEquals(new SittingLine.Result(2, 2, 2 * 12_345), morning.result());
    assertEquals(Set.of("trees", "statistics"), morning.packs());
    SittingLine evening = lines.getFirst();
    assertEquals(Optional.empty(), evening.mode());
    assertEquals(new SittingLine.Result(1, 0, 12_345), evening.result());
    assertEquals(List.of(), reports().sittings(BEN, Long.MAX_VALUE, 10));
  }

  @Test
  void aSittingWithoutAnAnswerThatStandsIsStillThere() {
    undo(review(GINI, MORNING, TODAY, Rating.GOOD), MORNING);
    skip(GINI, EVENING);
    List<SittingLine> lines = reports().sittings(ANNA, Long.MAX_VALUE, 10);
    assertEquals(2, lines.size());
    for (SittingLine each : lines) {
      assertEquals(new SittingLine.Result(0, 0, 0), each.result());
      assertEquals(Set.of(), each.packs());
    }
  }

  @Test
  void aBankOfWhichAQuestionWasOnlySkippedOrUndoneIsNotOneOfASitting() {
    review(GINI, MORNING, TODAY, Rating.GOOD);
    undo(review(BAYES, MORNING, TODAY, Rating.GOOD), MORNING);
    skip(BAYES, MORNING);
    SittingLine line = reports().sittings(ANNA, Long.MAX_VALUE, 10).getFirst();
    assertEquals(Set.of(GINI.pack()), line.packs());
  }

  @Test
  void sittingsComeInPages() {
    for (int i = 0; i < 5; i++) {
      review(GINI, new UUID(1, i), TODAY, Rating.GOOD);
      review(GINI, new UUID(1, 0), TODAY, Rating.GOOD);
    }
    List<SittingLine> all = reports().sittings(ANNA, Long.MAX_VALUE, 200);
    List<SittingLine> first = reports().sittings(ANNA, Long.MAX_VALUE, 2);
    List<SittingLine> second = reports().sittings(ANNA, first.getLast().arrival(), 200);
    assertEquals(5, all.size());
    assertEquals(all.subList(0, 2), first);
    assertEquals(all.subList(2, 5), second);
    assertThrows(IllegalArgumentException.class, () -> reports().sittings(ANNA, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> reports().sittings(ANNA, 1, 201));
  }

  @Test
  void answersComeNewestFirstWithoutWhatWasUndone() {
    give(ANNA, new Given(3, TODAY - 1, Rating.AGAIN, Confidence.SURE));
    review(BAYES, MORNING, TODAY, Rating.HARD);
    undo(review(BAYES, MORNING, TODAY + 1, Rating.GOOD), MORNING);
    Optional<Calibration.Stated> sure = Optional.of(Calibration.Stated.SURE);
    AnswerLine hinted = new AnswerLine(BAYES, TODAY, true, Optional.empty(), 12_345);
    AnswerLine gini = new AnswerLine(GINI, TODAY - 1, false, sure, 9_000);
    assertEquals(List.of(hinted, gini), reports().answers(ANNA, 20_000));
    assertEquals(List.of(hinted), reports().answers(ANNA, 1));
    assertEquals(List.of(), reports().answers(BEN, 10));
    assertThrows(IllegalArgumentException.class, () -> reports().answers(ANNA, 0));
    assertThrows(IllegalArgumentException.class, () -> reports().answers(ANNA, 20_001));
  }

  private record Given(int variant, int day, Rating rating, Confidence confidence) {}

  private Stamp give(LearnerId learner, Given given) {
    Stamp stamp = stamp(learner, GINI, MORNING, given.day);
    study()
        .record(
            stamp.id(),
            learner,
            GINI,
            before -> {
              Step step = Events.review(stamp, before, given.rating);
              Reviewed it = (Reviewed) step.event();
              Asked asked = new Asked(it.asked().revision(), given.variant, List.of());
              Response response = new Response(it.response().answer(), given.confidence, 9_000, 0);
              return new Step(new Reviewed(stamp, asked, response, it.marks()), step.after());
            });
    return stamp;
  }

  @Test
  void onlyTheFirstAnswerToAVariantNeverMetIsAFirstAnswer() {
    give(ANNA, new Given(0, 100, Rating.AGAIN, Confidence.SURE));
    give(ANNA, new Given(1, 100, Rating.GOOD, Confidence.SURE));
    give(ANNA, new Given(0, 102, Rating.GOOD, Confidence.SURE));
    give(ANNA, new Given(2, 104, Rating.HARD, Confidence.GUESS));
    give(ANNA, new Given(3, 106, Rating.GOOD, Confidence.THINK));
    Stamp undone = give(ANNA, new Given(4, 108, Rating.AGAIN, Confidence.SURE));
    Stamp undo = stamp(ANNA, GINI, MORNING, 108);
    study().amend(undo.id(), ANNA, GINI, Events.undo(undo, undone.id()));
    give(ANNA, new Given(4, 109, Rating.GOOD, Confidence.SURE));
    review(BAYES, MORNING, 100, Rating.GOOD);
    assertEquals(
        List.of(
            new FirstAnswer(GINI, 0, 100, false),
            new FirstAnswer(BAYES, 3, 100, false),
            new FirstAnswer(GINI, 2, 104, false),
            new FirstAnswer(GINI, 3, 106, true)),
        reports().firsts(ANNA));
    assertEquals(List.of(), reports().firsts(BEN));
  }

  @Test
  void firstAnswersAreThoseOfTheNewestKey() {
    Stamp wrong = give(ANNA, new Given(0, 100, Rating.AGAIN, Confidence.SURE));
    Stamp again = stamp(ANNA, GINI, MORNING, 140);
    study().amend(again.id(), ANNA, GINI, Events.regrade(again, wrong.id(), Rating.GOOD));
    assertEquals(List.of(new FirstAnswer(GINI, 0, 100, true)), reports().firsts(ANNA));
  }

  @Test
  void cardsWaitFromTheDayTheyAreDueToTheNextReview() {
    review(GINI, MORNING, 100, Rating.GOOD);
    review(GINI, MORNING, 105, Rating.GOOD);
    review(GINI, MORNING, 106, Rating.GOOD);
    undo(review(GINI, MORNING, 200, Rating.GOOD), MORNING);
    review(BAYES, MORNING, 100, Rating.GOOD);
    Stamp away = stamp(ANNA, BAYES, EVENING, 100);
    study()
        .record(
            away.id(),
            ANNA,
            BAYES,
            before -> {
              StudyEvent event = new StudyEvent.Suspended(away, true);
              return new Step(event, before.after(event, before.card()));
            });
    List<Wait> waits = reports().waits(ANNA, 90, 300);
    assertEquals(2, waits.size(), waits.toString());
    assertTrue(waits.contains(new Wait(100, 102, 105)), waits.toString());
    assertTrue(waits.stream().anyMatch(it -> it.nextDay() == Integer.MAX_VALUE), waits.toString());
    assertEquals(1, reports().waits(ANNA, 105, 300).size());
    assertEquals(1, reports().waits(ANNA, 90, 104).size());
    assertEquals(List.of(), reports().waits(BEN, 0, 300));
  }

  @Test
  void encountersAreTheFirstAnswersOfAllLearners() {
    give(ANNA, new Given(0, 100, Rating.AGAIN, Confidence.SURE));
    give(ANNA, new Given(1, 101, Rating.GOOD, Confidence.SURE));
    give(BEN, new Given(0, 90, Rating.GOOD, Confidence.SURE));
    Encounter ben = new Encounter(BEN, GINI, true);
    assertEquals(List.of(ben, new Encounter(ANNA, GINI, false)), reports().encounters(10));
    assertEquals(List.of(ben), reports().encounters(1));
    assertThrows(IllegalArgumentException.class, () -> reports().encounters(0));
  }

  @Test
  void theSizeCountsWhatIsStored() {
    review(GINI, MORNING, TODAY, Rating.GOOD);
    review(GINI, MORNING, TODAY, Rating.GOOD);
    review(BAYES, MORNING, TODAY, Rating.GOOD);
    assertEquals(new Size(1, 3, 2, 0, 0, 0, 0, 0), reports().size());
    Room room = reports().room();
    assertTrue(room.database() >= 0);
    assertEquals(0, room.brought());
    assertEquals(room.log().isPresent(), room.free().isPresent());
  }
}
