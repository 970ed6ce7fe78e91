package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Card;
import anneal.memory.Rating;
import anneal.question.Answer;
import anneal.question.Catalog;
import anneal.question.Change;
import anneal.question.History;
import anneal.question.Pack;
import anneal.question.Revision;
import anneal.study.StudyEvent.Reviewed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A question whose key was `a` is edited while somebody learns it.
class EditsTest extends EditedPack {

  @Test
  void anAnswerThatTurnsRightIsScheduledAsIfItHadAlwaysBeen() {
    Reviewed wrong = pick("b");
    assertEquals(Rating.AGAIN, wrong.marks().rating());
    now = now.plus(Duration.ofDays(3));
    publish(wording(2, "b"), history(KEY));
    assertEquals(FSRS.first(Rating.GOOD), card().memory());
    assertTrue(card().dueDay() > wrong.marks().dueDay());
    assertEquals(1, card().reviews());
    assertEquals(Notice.Kind.RIGHT, notice().kind());
    assertEquals("note on 2", notice().note());
    assertEquals(wrong.stamp().id(), notice().answer());
    assertEquals(card().dueDay(), notice().dueDay());
  }

  @Test
  void anAnswerThatTurnsWrongIsDueNowAndNoLapse() {
    Reviewed first = pick("a");
    now = now.plus(Duration.ofDays(1));
    Card.Seen before = card();
    publish(wording(2, "b"), history(KEY));
    int today = Study.day(Settings.DEFAULT, now);
    assertEquals(today, card().dueDay());
    assertTrue(before.dueDay() > today, "the test needs a card that is not due yet");
    assertEquals(before.memory(), card().memory());
    assertEquals(0, card().lapses());
    assertEquals(Notice.Kind.WRONG, notice().kind());
    assertEquals(first.stamp().id(), notice().answer());
  }

  @Test
  void anAnswerThatStaysWrongIsToldThatTheKeyWasCorrected() {
    pick("c");
    Card.Seen before = card();
    publish(wording(2, "b"), history(KEY));
    assertEquals(before, card());
    assertEquals(List.of(), store.regraded(ANNA));
    assertEquals(Notice.Kind.CORRECTED, notice().kind());
  }

  @Test
  void anAnswerThatStaysRightIsToldNothing() {
    pick("a");
    publish(wording(2, "a", "d"), history(KEY));
    assertEquals(List.of(), notes.notices(ANNA));
  }

  @Test
  void aKeyThatIsCorrectedBackLeavesTheCardAsItWas() {
    pick("b");
    Card.Seen before = card();
    now = now.plus(Duration.ofHours(1));
    publish(wording(2, "b"), history(KEY));
    assertNotEquals(before.memory(), card().memory());
    publish(wording(3, "a"), history(KEY, change(3, Change.Kind.KEY)));
    assertEquals(before.memory(), card().memory());
    assertEquals(Notice.Kind.WRONG, notice().kind());
  }

  @Test
  void laterAnswersKeepTheirGradesWhileMemoryFollowsFromTheCorrectedOnes() {
    pick("b");
    now = now.plus(Duration.ofDays(4));
    publish(wording(1, "a"), History.NONE);
    Reviewed second = pick("a");
    now = now.plus(Duration.ofDays(1));
    publish(wording(2, "b"), history(KEY));
    Card.Seen card = card();
    assertEquals(FSRS.next(FSRS.first(Rating.GOOD), 4, second.marks().rating()), card.memory());
    assertEquals(Study.day(Settings.DEFAULT, now), card.dueDay());
    assertEquals(2, store.regraded(ANNA).size());
  }

  @Test
  void applyingTwiceChangesNothing() {
    pick("b");
    publish(wording(2, "b"), history(KEY));
    Standing after = standing();
    long stamp = store.stamp(ANNA);
    notes.dismiss(ANNA, notice().id(), now);
    now = now.plus(Duration.ofDays(2));
    publish(wording(2, "b"), history(KEY));
    notes.settle(List.of(new EditStore.Settled(ID, new Revision(1, "a-1"), false, now)));
    publish(wording(2, "b"), history(KEY));
    assertEquals(after, standing());
    assertEquals(stamp, store.stamp(ANNA));
    assertEquals(List.of(), notes.notices(ANNA));
  }

  @Test
  void cosmeticAndUndeclaredEditsTouchNobody() {
    pick("b");
    Standing before = standing();
    publish(wording(2, "a", "d"), history(change(2, Change.Kind.COSMETIC)));
    publish(wording(2, "b"), history(change(2, Change.Kind.COSMETIC)));
    assertEquals(before, standing());
    assertEquals(List.of(), notes.notices(ANNA));
  }

  @Test
  void aClearerWordingIsToldOnce() {
    pick("b");
    Standing before = standing();
    publish(wording(2, "a"), history(change(2, Change.Kind.CLARIFY)));
    assertEquals(before, standing());
    assertEquals(Notice.Kind.REWORDED, notice().kind());
    notes.dismiss(ANNA, notice().id(), now);
    publish(wording(2, "a"), history(change(2, Change.Kind.CLARIFY)));
    assertEquals(List.of(), notes.notices(ANNA));
  }

  @Test
  void aTurnDealtBeforeTheCorrectionIsGradedAsDealtAndThenAgain() {
    Turn turn = next();
    publish(wording(2, "b"), history(KEY));
    assertEquals(turn.ticket(), study.reopen(ANNA, turn.token(), now).orElseThrow().ticket());
    Reviewed review = answer(turn, new Answer.Picked("b")).review().event();
    assertEquals(0, review.marks().score());
    assertEquals(1, review.asked().revision().number());
    assertEquals(FSRS.first(Rating.GOOD), card().memory());
    assertEquals(Notice.Kind.RIGHT, notice().kind());
    now = now.plus(Duration.ofDays(30));
    assertEquals(2, assertNext().question().revision().number());
  }

  @Test
  void anUndoTakesTheAnswerBackWithItsCorrection() {
    pick("b");
    publish(wording(2, "b"), history(KEY));
    StudyEvent undone = steps.undo(ANNA, UUID.randomUUID(), now).orElseThrow();
    assertTrue(undone instanceof Reviewed);
    assertEquals(Card.NEW, standing().card());
  }

  @Test
  void anAnswerWhoseOptionIsGoneStaysAsItIs() {
    pick("c");
    Standing before = standing();
    publish(wording(2, "b", "c"), history(KEY));
    assertEquals(before, standing());
    var correcting = edits.corrected(shelf.current().find(ID).orElseThrow()).orElseThrow();
    assertEquals(new Tally(1, 0, 0, 0, 0, 1), edits.preview(correcting, now));
  }

  @Test
  void aPreviewCountsWhatWouldChangeAndWritesNothing() {
    pick("b");
    publish(wording(1, "a"), History.NONE);
    shelf.publish(
        new Catalog(
            List.of(
                new Pack(
                    "p",
                    "p",
                    "1",
                    "en",
                    "CC0-1.0",
                    List.of(),
                    "",
                    List.of(),
                    List.of(wording(2, "b")),
                    history(KEY)))));
    Standing before = standing();
    var correcting = edits.corrected(shelf.current().find(ID).orElseThrow()).orElseThrow();
    assertEquals(new Tally(1, 1, 0, 0, 1, 0), edits.preview(correcting, now));
    assertEquals(before, standing());
    edits.regrade(correcting, now);
    assertNotEquals(before, standing());
    assertEquals(new Tally(1, 0, 0, 0, 0, 0), edits.preview(correcting, now));
  }
}
