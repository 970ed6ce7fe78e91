package anneal.study;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.BEN;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.noon;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Rating;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.study.EditStore.Correction;
import anneal.study.EditStore.Settled;
import anneal.study.Notice.Kind;
import anneal.study.StudyEvent.Regraded;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What every [EditStore] keeps.
public abstract class EditStoreContract {

  /// Where study is recorded; the same one within a test.
  protected abstract StudyStore study();

  /// The edits over it.
  protected abstract EditStore edits();

  private Stamp review(LearnerId learner, QuestionId question) {
    Stamp stamp = on(TODAY, 0, learner, question);
    study().record(stamp.id(), learner, question, Events.review(stamp, Rating.AGAIN));
    return stamp;
  }

  private static Notice notice(LearnerId learner, QuestionId question, Kind kind, int day) {
    UUID id = Notice.id(kind, learner, question, "edit " + day);
    boolean key = kind == Kind.RIGHT;
    return new Notice(
        id,
        learner,
        question,
        kind,
        noon(day, 0),
        "why",
        key ? new UUID(5, day) : null,
        key ? day + 3 : null,
        kind == Kind.REPLACED ? BAYES : null);
  }

  private static Function<List<Logged>, Correction> regrade(Stamp review, Notice... notices) {
    return log -> {
      Stamp stamp = on(TODAY + 1, 0, review.learner(), review.question());
      Step step = Events.regrade(stamp, review.id(), Rating.GOOD).apply(log);
      return new Correction(List.of((Regraded) step.event()), step.after(), List.of(notices));
    };
  }

  @Test
  void theNewestNoteOfAQuestionStays() {
    Settled gini = new Settled(GINI, new Revision(1, "a"), false, noon(TODAY, 0));
    Settled bayes = new Settled(BAYES, new Revision(4, "b"), false, noon(TODAY, 1));
    Settled gone = new Settled(GINI, new Revision(2, "c"), true, noon(TODAY, 2));
    assertEquals(Map.of(), edits().settled());
    edits().settle(List.of(gini, bayes));
    edits().settle(List.of(gone));
    edits().settle(List.of());
    assertEquals(Map.of(GINI, gone, BAYES, bayes), edits().settled());
  }

  @Test
  void thoseWhoAnsweredAreNamed() {
    review(BEN, GINI);
    review(ANNA, GINI);
    Stamp skipped = on(TODAY, 0, BEN, BAYES);
    study()
        .record(
            skipped.id(),
            BEN,
            BAYES,
            it -> {
              StudyEvent event = new StudyEvent.Skipped(skipped);
              return new Step(event, it.after(event, it.card()));
            });
    assertEquals(List.of(ANNA, BEN), edits().learners(GINI));
    assertEquals(List.of(), edits().learners(BAYES));
  }

  @Test
  void aCorrectionMovesTheCardAndTellsTheLearnerInOneUnit() {
    Stamp review = review(ANNA, GINI);
    long stamp = study().stamp(ANNA);
    Notice notice = notice(ANNA, GINI, Kind.RIGHT, TODAY);
    edits().correct(ANNA, GINI, regrade(review, notice));
    assertEquals(1, study().regraded(ANNA).size());
    assertEquals(
        Events.replay(Replay.corrected(study().cardLog(ANNA, GINI))),
        study().standings(ANNA).get(GINI));
    assertEquals(1, study().introducedOn(ANNA, TODAY));
    assertTrue(study().stamp(ANNA) > stamp);
    assertEquals(List.of(notice), edits().notices(ANNA));
    assertThrows(
        IllegalStateException.class,
        () ->
            edits()
                .correct(
                    ANNA,
                    GINI,
                    _ -> {
                      throw new IllegalStateException("broken");
                    }));
    assertEquals(1, study().regraded(ANNA).size());
  }

  @Test
  void aCorrectionOfNothingWritesNothing() {
    review(ANNA, GINI);
    long stamp = study().stamp(ANNA);
    Standing before = study().standings(ANNA).get(GINI);
    edits().correct(ANNA, GINI, _ -> new Correction(List.of(), Standing.NEW, List.of()));
    assertEquals(stamp, study().stamp(ANNA));
    assertEquals(before, study().standings(ANNA).get(GINI));
  }

  @Test
  void noticesComeNewestFirstAndOnlyToTheirLearner() {
    review(ANNA, GINI);
    review(BEN, GINI);
    Notice old = notice(ANNA, GINI, Kind.REWORDED, TODAY - 1);
    Notice replaced = notice(ANNA, GINI, Kind.REPLACED, TODAY);
    Notice ben = notice(BEN, GINI, Kind.LEFT, TODAY);
    edits().tell(List.of(old, replaced, ben));
    edits().tell(List.of());
    assertEquals(List.of(replaced, old), edits().notices(ANNA));
    assertEquals(List.of(ben), edits().notices(BEN));
  }

  @Test
  void aNewerNoticeOnTheSameMatterTakesTheOlderOnesPlace() {
    review(ANNA, GINI);
    review(ANNA, BAYES);
    Notice older = notice(ANNA, GINI, Kind.RIGHT, TODAY - 2);
    Notice newer = notice(ANNA, GINI, Kind.WRONG, TODAY - 1);
    Notice reworded = notice(ANNA, GINI, Kind.REWORDED, TODAY - 3);
    Notice other = notice(ANNA, BAYES, Kind.RIGHT, TODAY - 4);
    edits().tell(List.of(older, reworded, other));
    edits().tell(List.of(newer));
    assertEquals(List.of(newer, reworded, other), edits().notices(ANNA));
  }

  @Test
  void aDismissedNoticeStaysAwayWhenItIsToldAgain() {
    review(ANNA, GINI);
    Notice notice = notice(ANNA, GINI, Kind.RIGHT, TODAY);
    edits().tell(List.of(notice));
    assertFalse(edits().dismiss(BEN, notice.id(), noon(TODAY, 0)));
    assertFalse(edits().dismiss(ANNA, new UUID(9, 9), noon(TODAY, 0)));
    assertEquals(1, edits().notices(ANNA).size());
    assertTrue(edits().dismiss(ANNA, notice.id(), noon(TODAY, 0)));
    assertTrue(edits().dismiss(ANNA, notice.id(), noon(TODAY, 1)));
    edits().tell(List.of(notice));
    assertEquals(List.of(), edits().notices(ANNA));
  }

  @Test
  void aQuestionThatReturnsIsNoLongerToldToHaveLeft() {
    review(ANNA, GINI);
    Notice key = notice(ANNA, GINI, Kind.RIGHT, TODAY - 1);
    edits().tell(List.of(key, notice(ANNA, GINI, Kind.LEFT, TODAY)));
    edits().welcome(GINI);
    assertEquals(List.of(key), edits().notices(ANNA));
  }
}
