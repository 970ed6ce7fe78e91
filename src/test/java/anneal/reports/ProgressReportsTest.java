package anneal.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.question.QuestionId;
import anneal.reports.Calibration.Stated;
import anneal.reports.Confusion.Encounter;
import anneal.reports.ForgettingCurve.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressReportsTest {

  private static final int TODAY = 20_000;
  private static final QuestionId ONE = new QuestionId("p0", "t0-q0");
  private static final QuestionId TWO = new QuestionId("p0", "t1-q0");

  private static AnswerLine answer(QuestionId question, int day, boolean recalled) {
    return new AnswerLine(question, day, recalled, Optional.of(Stated.SURE), 1_000);
  }

  @Test
  void ofRepeatsOnOneDayTheFirstCounts() {
    List<AnswerLine> newestFirst =
        List.of(
            answer(ONE, TODAY, true),
            answer(TWO, TODAY, true),
            answer(ONE, TODAY, false),
            answer(ONE, TODAY - 1, true));
    assertEquals(
        List.of(answer(TWO, TODAY, true), answer(ONE, TODAY, false), answer(ONE, TODAY - 1, true)),
        AnswerLine.firsts(newestFirst));
  }

  @Test
  void whoSaysNineTenthsAndIsRightInTwoThirdsPaysForIt() {
    List<AnswerLine> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add(answer(ONE, i, i < 65));
    }
    lines.add(new AnswerLine(ONE, 100, false, Optional.empty(), 1));
    Calibration found = Calibration.of(lines);
    assertEquals(100, found.answers());
    assertEquals(0.290, found.brier().orElseThrow(), 1e-9);
    assertEquals(0.2275, found.attainable().orElseThrow(), 1e-9);
    assertEquals(new Calibration.Tally(Stated.SURE, 100, 65), found.tallies().getLast());
    assertEquals(Optional.empty(), found.tallies().getFirst().share());
  }

  @Test
  void withoutAnswersThereIsNoBrierScore() {
    assertEquals(Optional.empty(), Calibration.of(List.of()).brier());
    assertEquals(Optional.empty(), Calibration.of(List.of()).attainable());
  }

  @Test
  void thePaceOfAKindIsItsMedianAndQuartiles() {
    List<AnswerLine> lines = new ArrayList<>();
    for (int seconds : new int[] {4, 1, 3, 2, 100}) {
      lines.add(new AnswerLine(ONE, TODAY, true, Optional.empty(), seconds * 1000));
    }
    lines.add(answer(TWO, TODAY, true));
    assertEquals(
        List.of(new Pace("choice", 5, 2_000, 3_000, 4_000)),
        Pace.of(lines, id -> id.equals(ONE) ? Optional.of("choice") : Optional.empty()));
    assertEquals(
        List.of(new Pace("choice", 2, 1_750, 2_500, 3_250)),
        Pace.of(
            lines.subList(0, 1 + 1).stream().map(it -> slower(it)).toList(),
            _ -> Optional.of("choice")));
  }

  private static AnswerLine slower(AnswerLine it) {
    int milliseconds = it.milliseconds() == 4_000 ? 4_000 : 1_000;
    return new AnswerLine(it.question(), it.day(), true, Optional.empty(), milliseconds);
  }

  @Test
  void coverageCountsQuestionsOfTheCatalogAndClaimsNothingBelowEightAnswers() {
    List<AnswerLine> lines = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      lines.add(answer(ONE, day, day > 2));
    }
    lines.add(answer(new QuestionId("p9", "gone"), 1, true));
    var catalog = Papers.catalog(1, 2, 3);
    Coverage few = new Coverage.Ledger(catalog, lines).of(it -> it.topic().equals("t0"));
    assertEquals(new Coverage(3, 1, 7, 4), few);
    assertFalse(few.isKnown());
    lines.add(answer(TWO, 1, true));
    Coverage all = new Coverage.Ledger(catalog, lines).of(_ -> true);
    assertEquals(new Coverage(6, 2, 8, 5), all);
    assertTrue(all.isKnown());
    assertEquals(0.625, all.share());
  }

  private static Encounter met(int day, boolean fell) {
    return new Encounter(ONE, day, Set.of("mix"), fell ? Set.of("mix") : Set.of());
  }

  @Test
  void aConfusionIsToldByTheNewestAnswersThatCouldShowIt() {
    List<Encounter> newestFirst = new ArrayList<>();
    newestFirst.add(met(30, false));
    newestFirst.add(met(29, true));
    newestFirst.add(new Encounter(TWO, 28, Set.of("other"), Set.of()));
    newestFirst.add(new Encounter(TWO, 27, Set.of("mix", "other"), Set.of("mix")));
    for (int day = 20; day > 0; day--) {
      newestFirst.add(met(day, true));
    }
    List<Confusion> found = Confusion.of(newestFirst);
    assertEquals(1, found.size());
    Confusion mix = found.getFirst();
    assertEquals(10, mix.met());
    assertEquals(9, mix.fell());
    assertEquals(1, mix.since());
    assertEquals(29, mix.lastDay());
    assertEquals(List.of(ONE, TWO), List.copyOf(mix.questions()));
    assertFalse(mix.isSetRight());
  }

  @Test
  void whatStayedAwayTwiceIsSetRightAndComesLast() {
    List<Encounter> newestFirst =
        List.of(
            new Encounter(TWO, 9, Set.of("old"), Set.of()),
            new Encounter(TWO, 8, Set.of("old"), Set.of()),
            new Encounter(TWO, 7, Set.of("old"), Set.of("old")),
            new Encounter(TWO, 6, Set.of("old"), Set.of("old")),
            met(1, true));
    List<Confusion> found = Confusion.of(newestFirst);
    assertEquals(List.of("mix", "old"), found.stream().map(Confusion::misconception).toList());
    assertTrue(found.getLast().isSetRight());
  }

  @Test
  void theCurveFallsFromEachReviewAndMeetsNineTenthsAtTheStability() {
    Fsrs model = new Fsrs(Weights.DEFAULT);
    List<Review> log =
        List.of(
            new Review(TODAY, 2, true), new Review(TODAY, 3, true), new Review(TODAY + 3, 9, true));
    ForgettingCurve curve = ForgettingCurve.of(log, model, TODAY + 12, TODAY + 21).orElseThrow();
    assertEquals(0.9, curve.now(), 1e-12);
    assertEquals(1, curve.points().getFirst().recall());
    assertEquals(18 + 3, curve.points().getLast().day());
    assertEquals(2 * 25, curve.points().size());
    assertEquals(
        List.of(0, 0, 3), curve.reviews().stream().map(ForgettingCurve.Mark::day).toList());
    assertEquals(Optional.empty(), curve.reviews().get(1).recall());
    assertEquals(0.9, curve.reviews().getLast().recall().orElseThrow(), 1e-12);
    assertTrue(ForgettingCurve.of(List.of(), model, TODAY, TODAY).isEmpty());
  }
}
