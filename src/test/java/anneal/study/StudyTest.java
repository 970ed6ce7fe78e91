package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.person.LearnerId;
import anneal.question.Answer;
import anneal.question.QuestionId;
import anneal.study.Outcome.Answered;
import anneal.study.Turn.Why;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StudyTest extends AtTheDesk {

  @Test
  void aRightAnswerIsGradedScheduledAndComesBackOnItsDay() {
    Turn turn = next();
    Answered answered = answer(turn, key(turn));
    assertEquals(1, answered.review().event().marks().score());
    assertEquals(Rating.GOOD, answered.review().event().marks().rating());
    int due = answered.review().event().marks().dueDay();
    int today = answered.review().event().stamp().day();
    assertTrue(due > today);
    store.putSettings(ANNA, settings(20, 0));
    now = now.plus(Duration.ofDays(due - today - 1));
    assertInstanceOf(Next.Empty.class, study.next(ANNA, new UUID(8, 8), now));
    now = now.plus(Duration.ofDays(1));
    Next next = study.next(ANNA, new UUID(8, 8), now);
    Turn again = assertInstanceOf(Next.Question.class, next).turn();
    assertEquals(turn.question().id(), again.question().id());
    assertEquals(Why.DUE, again.why());
    assertNotEquals(turn.variant().number(), again.variant().number());
  }

  @Test
  void whatWasSureButWrongComesBackTheSameDayAsAnotherVariant() {
    Turn missed = next();
    Handed sure = surely(handed(missed, wrong(missed)));
    Answered answered = assertInstanceOf(Answered.class, study.answer(sure, now));
    assertEquals(Rating.AGAIN, answered.review().event().marks().rating());
    assertTrue(answered.review().returns());
    for (int others = 0; others < 4; others++) {
      Turn turn = next();
      assertNotEquals(missed.question().id(), turn.question().id());
      answer(turn, key(turn));
    }
    Turn again = next();
    assertEquals(missed.question().id(), again.question().id());
    assertEquals(Why.RETURNED, again.why());
    assertNotEquals(missed.variant().number(), again.variant().number());
  }

  private static Handed surely(Handed it) {
    return new Handed(
        it.id(), ANNA, it.question(), it.token(), it.answer(), Confidence.SURE, it.milliseconds());
  }

  @Test
  void theSameAnswerHandedInAgainGetsTheFirstResult() {
    Turn turn = next();
    Handed handed = handed(turn, key(turn));
    Answered first = (Answered) study.answer(handed, now);
    now = now.plusSeconds(100);
    Answered second = (Answered) study.answer(handed, now);
    assertFalse(first.repeated());
    assertTrue(second.repeated());
    assertEquals(first.review().event(), second.review().event());
    assertEquals(1, store.counted(ANNA).size());
  }

  @Test
  void aRepeatSaysOfTheReturnWhatTheFirstReplySaid() {
    Turn missed = next();
    Handed handed = handed(missed, wrong(missed));
    Answered first = (Answered) study.answer(handed, now);
    assertTrue(first.review().returns());
    Turn turn = next();
    for (int i = 0; i < 20 && !turn.question().id().equals(missed.question().id()); i++) {
      answer(turn, key(turn));
      turn = next();
    }
    assertFalse(answer(turn, key(turn)).review().returns(), "it was known at its return");
    for (int days = 0; days < 4; days += 3) {
      now = now.plus(Duration.ofDays(days));
      Answered again = (Answered) study.answer(handed, now);
      assertTrue(again.repeated());
      assertTrue(again.review().returns(), "after " + days + " days");
    }
  }

  @Test
  void theSameIdWithAnotherAnswerIsRefused() {
    Turn turn = next();
    Handed handed = handed(turn, key(turn));
    study.answer(handed, now);
    Handed other = handed(turn, wrong(turn), handed.id());
    assertInstanceOf(Outcome.IdTaken.class, study.answer(other, now));
    Turn another = next();
    Handed elsewhere = handed(another, key(another), handed.id());
    assertInstanceOf(Outcome.IdTaken.class, study.answer(elsewhere, now));
  }

  @Test
  void theSameIdWithAnotherConfidenceOrTimeIsRefused() {
    Turn turn = next();
    Handed handed = handed(turn, key(turn));
    study.answer(handed, now);
    assertInstanceOf(Outcome.IdTaken.class, study.answer(surely(handed), now));
    Handed slower =
        new Handed(
            handed.id(),
            ANNA,
            handed.question(),
            handed.token(),
            handed.answer(),
            handed.confidence(),
            handed.milliseconds() + 1);
    assertInstanceOf(Outcome.IdTaken.class, study.answer(slower, now));
    Instant late = now.plus(Duration.ofDays(3));
    assertInstanceOf(Outcome.Expired.class, study.answer(surely(handed), late));
    assertInstanceOf(Answered.class, study.answer(handed, late));
  }

  @Test
  void whoFliesWestGetsTheDailyLimitOnce() {
    now = Instant.parse("2026-11-21T20:00:00Z");
    store.putSettings(ANNA, threeADay("Pacific/Kiritimati"));
    for (int i = 0; i < 3; i++) {
      Turn turn = next();
      answer(turn, key(turn));
    }
    store.putSettings(ANNA, threeADay("Pacific/Pago_Pago"));
    assertInstanceOf(Next.Finished.class, study.next(ANNA, SITTING, now.plusSeconds(60)));
  }

  private static Settings threeADay(String zone) {
    Settings usual = settings(20, 3);
    return new Settings(
        usual.sittingSize(),
        usual.newPerDay(),
        usual.desiredRetention(),
        usual.rolloverHour(),
        ZoneId.of(zone),
        usual.scope(),
        true,
        true,
        null);
  }

  @Test
  void whatCannotBeReadIsNotRecorded() {
    Turn turn = next();
    Handed handed = handed(turn, new Answer.Picked("nonsense"));
    assertInstanceOf(Outcome.Ungradable.class, study.answer(handed, now));
    assertEquals(0, store.counted(ANNA).size());
  }

  @Test
  void anAnswerThatWouldBeAskedBackTodayIsStillToldOfAsItWasMarked() {
    Turn turn = next();
    UUID id = UUID.randomUUID();
    Response response = new Response(new Answer.Typed("1,234"), Confidence.SURE, 9_000, 0);
    store.record(
        id,
        ANNA,
        turn.question().id(),
        standing -> {
          Stamp stamp = new Stamp(id, ANNA, turn.question().id(), SITTING, now, 20_778);
          Marks marks = new Marks(0, Rating.AGAIN, 0, null, new MemoryState(1, 5), 20_779);
          var event = new StudyEvent.Reviewed(stamp, turn.ticket().asked(), response, marks);
          return new Step(event, standing.after(event, standing.card()));
        });
    Answered told = assertInstanceOf(Answered.class, study.recorded(ANNA, id, now).orElseThrow());
    assertEquals(0, told.review().verdict().score());
  }

  @Test
  void aTokenIsGoodForItsQuestionItsLearnerAndTwoDays() {
    Turn turn = next();
    Handed good = handed(turn, key(turn));
    QuestionId other = new QuestionId("p0", "other");
    LearnerId ben = new LearnerId("ben");
    assertInstanceOf(
        Outcome.ForeignToken.class, study.answer(with(good, other, ANNA, good.token()), now));
    assertInstanceOf(
        Outcome.ForeignToken.class,
        study.answer(with(good, good.question(), ben, good.token()), now));
    assertInstanceOf(
        Outcome.ForeignToken.class, study.answer(with(good, good.question(), ANNA, "x.y"), now));
    Instant late = now.plus(Duration.ofDays(2));
    assertInstanceOf(Outcome.Expired.class, study.answer(good, late));
    assertInstanceOf(Answered.class, study.answer(good, late.minusSeconds(1)));
  }

  @Test
  void aPackReloadedWhileSomebodyThinksChangesNothingForThatAnswer() {
    Turn turn = next();
    shelf.publish(Papers.catalog(0, 0, 0));
    Answered answered = answer(turn, key(turn));
    assertEquals(1, answered.review().event().marks().score());
    assertEquals(turn.question(), answered.review().question());
  }

  @Test
  void aWordingThatIsNoLongerKeptIsGone() {
    Turn turn = next();
    shelf.publish(Papers.catalog(0, 0, 0));
    shelf.kept.clear();
    assertInstanceOf(Outcome.Gone.class, study.answer(handed(turn, key(turn)), now));
  }

  @Test
  void aMissedQuestionReturnsInTheSittingAsAnotherVariantAndSaysSo() {
    Turn missed = next();
    Answered answered = answer(missed, wrong(missed));
    assertTrue(answered.review().returns());
    for (int i = 0; i < 4; i++) {
      Turn turn = next();
      assertFalse(answer(turn, key(turn)).review().returns());
    }
    Turn returned = next();
    assertEquals(Why.RETURNED, returned.why());
    assertEquals(missed.question().id(), returned.question().id());
    assertNotEquals(missed.variant().number(), returned.variant().number());
  }

  @Test
  void whatWasJustMissedIsNotEasySecondsLaterButOnALaterDay() {
    store.putSettings(ANNA, settings(1, 20));
    Turn missed = next();
    answer(missed, wrong(missed));
    now = now.plusSeconds(20);
    Marks known = sureAndFast(next());
    assertEquals(Rating.GOOD, known.rating());
    now = now.plus(Duration.ofDays(30));
    Turn due = assertInstanceOf(Next.Question.class, study.next(ANNA, new UUID(8, 8), now)).turn();
    assertEquals(missed.question().id(), due.question().id());
    assertEquals(Rating.EASY, sureAndFast(due).rating());
  }

  private Marks sureAndFast(Turn turn) {
    Handed it = handed(turn, key(turn));
    Handed sure =
        new Handed(it.id(), ANNA, it.question(), it.token(), it.answer(), Confidence.SURE, 3_000);
    return assertInstanceOf(Answered.class, study.answer(sure, now)).review().event().marks();
  }

  @Test
  void hintsAreGivenOneByOneAndTakeTheirCost() {
    Turn turn = next();
    assertEquals("first hint", study.hint(ANNA, turn.token(), now).orElseThrow().hint().text());
    assertEquals(1, study.given(turn).size());
    Study.GivenHint second = study.hint(ANNA, turn.token(), now).orElseThrow();
    assertEquals(0, second.left());
    assertTrue(study.hint(ANNA, turn.token(), now).isEmpty());
    Marks marks = answer(turn, key(turn)).review().event().marks();
    assertEquals(0.72, marks.score(), 1e-12);
    assertEquals(Rating.AGAIN, marks.rating());
  }

  @Test
  void aReloadGetsTheSameTurnUntilItIsAnswered() {
    Turn turn = next();
    Turn reopened = study.reopen(ANNA, turn.token(), now.plusSeconds(60)).orElseThrow();
    assertEquals(turn.ticket(), reopened.ticket());
    assertEquals(turn.shown(), reopened.shown());
    answer(turn, key(turn));
    assertEquals(Optional.empty(), study.reopen(ANNA, turn.token(), now));
  }

  @Test
  void theTableKeptInMemoryEqualsAFreshOne() {
    for (int i = 0; i < 15; i++) {
      Turn turn = next();
      Study fresh = new Study(shelf, store, new TicketSeal(new byte[32]), edits);
      Next other = fresh.next(ANNA, SITTING, now);
      assertEquals(turn.ticket().question(), ((Next.Question) other).turn().ticket().question());
      Turn.Progress progress = ((Next.Question) other).turn().progress();
      assertEquals(turn.progress().done(), progress.done());
      assertEquals(turn.progress().undoable(), progress.undoable());
      answer(turn, i % 3 == 0 ? wrong(turn) : key(turn));
      now = now.plusSeconds(20);
    }
  }
}
