package anneal.study;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.BEN;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.noon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.person.LearnerId;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.study.FlagStep.State;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [FlagStore] keeps.
public abstract class FlagStoreContract {

  /// Where reports arrive; the same one within a test.
  protected abstract StudyStore study();

  /// What tells of graded answers, over it.
  protected abstract EditStore edits();

  /// The reports over it.
  protected abstract FlagStore flags();

  private Flag flag(int nth, LearnerId learner, QuestionId question, int revision) {
    Asked asked = new Asked(new Revision(revision, "hash" + revision), 3, List.of("b", "a"));
    Flag flag =
        new Flag(new UUID(7, nth), learner, question, asked, "Wrong " + nth, noon(TODAY, nth));
    study().flag(flag);
    return flag;
  }

  private static FlagStep step(State state, int seconds) {
    return new FlagStep(state, state == State.FIXED ? 2 : null, "why", noon(TODAY, seconds));
  }

  private void go(Flag flag, State from, State to) {
    assertTrue(flags().step(flag.id(), from, step(to, 9)));
  }

  private List<Flag> page(State state, UUID before, int limit) {
    return flags().page(state, before, limit).stream().map(Flagged::flag).toList();
  }

  @Test
  void aReportIsOpenUntilSomebodyLooksAtIt() {
    Flag flag = flag(1, ANNA, GINI, 1);

    Flagged found = flags().find(flag.id()).orElseThrow();

    assertEquals(flag, found.flag());
    assertEquals(State.OPEN, found.state());
    assertTrue(flags().find(new UUID(1, 1)).isEmpty());
  }

  @Test
  void stepsAreKeptInOrder() {
    Flag flag = flag(1, ANNA, GINI, 1);
    go(flag, State.OPEN, State.CONFIRMED);
    go(flag, State.CONFIRMED, State.FIXED);

    Flagged found = flags().find(flag.id()).orElseThrow();

    assertEquals(List.of(step(State.CONFIRMED, 9), step(State.FIXED, 9)), found.steps());
    assertEquals(List.of(found), flags().of(GINI, 10));
    assertEquals(List.of(), flags().of(BAYES, 10));
  }

  @Test
  void ofTwoWhoDecideAtOnceOneIsLate() {
    Flag flag = flag(1, ANNA, GINI, 1);

    List<Boolean> came =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> flags().step(flag.id(), State.OPEN, step(State.CONFIRMED, 9)))
            .toList();

    assertEquals(1, came.stream().filter(it -> it).count());
    assertFalse(flags().step(flag.id(), State.OPEN, step(State.DECLINED, 9)));
    assertFalse(flags().step(new UUID(1, 1), State.OPEN, step(State.DECLINED, 9)));
    assertEquals(1, flags().find(flag.id()).orElseThrow().steps().size());
  }

  @Test
  void pagesGoFromNewToOldWithinAState() {
    Flag first = flag(1, ANNA, GINI, 1);
    Flag second = flag(2, BEN, BAYES, 1);
    Flag third = flag(3, ANNA, BAYES, 1);
    go(second, State.OPEN, State.CONFIRMED);

    assertEquals(List.of(third, second, first), page(null, null, 10));
    assertEquals(List.of(third, first), page(State.OPEN, null, 10));
    assertEquals(List.of(second), page(State.CONFIRMED, null, 10));
    assertEquals(List.of(third), page(null, null, 1));
    assertEquals(List.of(first), page(State.OPEN, third.id(), 10));
  }

  @Test
  void whoReportedIsToldWhenAnswersWereGradedAgain() {
    Question gini = EditedPack.wording(2, "half");
    Flag outdated = flag(1, ANNA, gini.id(), 0);
    Flag declined = flag(2, BEN, gini.id(), 0);
    Flag current = flag(3, BEN, gini.id(), 5);
    go(outdated, State.OPEN, State.CONFIRMED);
    go(declined, State.OPEN, State.DECLINED);
    Edits.Correcting correcting =
        new Edits.Correcting(gini, it -> it.number() < 5, "0.5, not 0.25");

    edits().remark(correcting, noon(TODAY, 20));
    edits().remark(correcting, noon(TODAY, 30));

    Flagged remarked = flags().find(outdated.id()).orElseThrow();
    assertEquals(State.REMARKED, remarked.state());
    assertEquals(gini.revision().number(), remarked.steps().getLast().revision());
    assertEquals(2, remarked.steps().size());
    assertEquals(State.DECLINED, flags().find(declined.id()).orElseThrow().state());
    assertEquals(State.OPEN, flags().find(current.id()).orElseThrow().state());
    List<Notice> told = edits().notices(ANNA);
    assertEquals(
        List.of(Notice.Kind.REMARKED, "0.5, not 0.25"),
        List.of(told.getFirst().kind(), told.getFirst().note()));
    assertEquals(1, told.size());
    assertEquals(List.of(), edits().notices(BEN));
  }
}
