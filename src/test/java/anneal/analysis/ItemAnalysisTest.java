package anneal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.QuestionId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemAnalysisTest {

  private static final Cohort CROWD =
      new Cohort(300, 12).background().miskeyed("wrong-key", 0).coin("coin").sound("good", 0);
  private static final List<ItemStats> ALL = CROWD.analysed();

  private static ItemStats of(String slug) {
    return ALL.stream()
        .filter(it -> it.item().question().equals(Cohort.id(slug)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theQuestionWithTheWrongKeyComesFirst() {
    assertEquals(Cohort.id("wrong-key"), ALL.getFirst().item().question());
    assertTrue(ALL.getFirst().defects().contains(Defect.SUSPECTED_MISKEY));
    assertTrue(ALL.getFirst().defects().contains(Defect.NEGATIVE));
    assertEquals(Cohort.id("coin"), ALL.get(1).item().question());
    assertTrue(ALL.get(1).suspicion().orElseThrow() > 0.5);
  }

  @Test
  void aSoundQuestionIsNotAccused() {
    ItemStats good = of("good");

    assertFalse(good.defects().contains(Defect.SUSPECTED_MISKEY));
    assertTrue(good.suspicion().orElseThrow() < 0.01);
    assertTrue(good.discrimination().orElseThrow().interval().low() > 0.1);
    assertEquals(10.15, good.medianSeconds().orElseThrow(), 0.1);
    assertEquals(
        1 - good.facility().orElseThrow().value(), good.sureAndWrong().orElseThrow(), 1e-9);
  }

  @Test
  void aDistractorNobodyPicksIsIdle() {
    ItemStats good = of("good");

    assertTrue(good.defects().contains(Defect.IDLE_OPTION));
    assertEquals(
        Set.of("rare", "other"),
        Set.copyOf(
            good.options().stream().filter(OptionStats::isIdle).map(OptionStats::id).toList()));
    OptionStats key = good.options().getFirst();
    assertTrue(key.thirds().get(0) < key.thirds().get(2));
    assertTrue(key.correlation().orElseThrow() > 0);
  }

  @Test
  void difficultyIsFoundOnTheScaleOfAbility() {
    ItemStats.Traits hard = of("ground-11").traits();
    ItemStats.Traits easy = of("ground-0").traits();

    assertTrue(hard.difficulty().orElseThrow() > 0.4);
    assertTrue(easy.difficulty().orElseThrow() < -0.9);
    assertTrue(hard.elo().orElseThrow() > easy.elo().orElseThrow() + 1);
    assertTrue(hard.slope().orElseThrow() > 0.3);
  }

  @ParameterizedTest
  @CsvSource({
    "4, NONE, false, false",
    "5, FEW, false, false",
    "9, FEW, false, false",
    "10, FACILITY, true, false",
    "29, FACILITY, true, false",
    "30, DISCRIMINATION, true, true",
    "99, DISCRIMINATION, true, true",
    "100, OPTIONS, true, true",
    "250, TWO_PARAMETERS, true, true"
  })
  void figuresComeInAsAnswersDo(int learners, Gate gate, boolean facility, boolean discrimination) {
    ItemStats stats = new Cohort(learners, 3).background().analysed("ground-5");

    assertEquals(gate, stats.gate());
    assertEquals(facility, stats.facility().isPresent());
    assertEquals(discrimination, stats.discrimination().isPresent());
    assertEquals(learners >= 100, stats.traits().difficulty().isPresent());
    assertEquals(learners >= 250, stats.traits().slope().isPresent());
  }

  @Test
  void withFewerThanTenOtherAnswersALearnerIsNotCompared() {
    Cohort nine = new Cohort(60, 3);
    for (int i = 0; i < 10; i++) {
      nine.sound("q" + i, 0);
    }

    assertTrue(nine.analysed("q0").discrimination().isEmpty());
    assertTrue(nine.sound("q10", 0).analysed("q0").discrimination().isPresent());
  }

  @Test
  void onlyTheFirstAnswerToAFamilyCounts() {
    Cohort ten = new Cohort(10, 1);
    Item mine = new Item(Cohort.id("mine"), "shared", 0.25, Set.of("key"), Set.of("lure"), 0, 0);
    Item sister =
        new Item(Cohort.id("sister"), "shared", 0.25, Set.of("key"), Set.of("lure"), 0, 0);
    for (int who = 0; who < 10; who++) {
      ten.trials.add(ten.trial(who, "mine", "lure"));
      ten.trials.add(ten.trial(who, "mine", "key"));
      ten.trials.add(ten.trial(who, "sister", "key"));
    }
    Map<QuestionId, Item> items = Map.of(mine.question(), mine, sister.question(), sister);

    List<ItemStats> all = ItemAnalysis.of(ten.trials, items);

    assertEquals(1, all.size());
    assertEquals(0, all.getFirst().facility().orElseThrow().value());
    assertEquals(10, all.getFirst().answers());
  }

  @Test
  void theLearningCurveTakesTheFirstAnswerOfEachDay() {
    Cohort ten = new Cohort(10, 1);
    ten.sound("again", -50);
    List<Trial> first = List.copyOf(ten.trials);
    ten.trials.clear();
    for (int day = 0; day < 3; day++) {
      for (Trial it : first) {
        for (double score : new double[] {day / 2.0, 1}) {
          ten.trials.add(
              new Trial(
                  it.learner(),
                  it.question(),
                  day,
                  1,
                  0,
                  score,
                  false,
                  1,
                  it.offered(),
                  it.picked()));
        }
      }
    }

    assertEquals(
        List.of(0.0, 0.5, 1.0),
        ten.analysed("again").curve().stream().map(Estimate::value).toList());
  }

  @Test
  void aVariantHarderThanTheOthersIsNoticed() {
    Cohort forty = new Cohort(40, 1);
    forty.items.put(Cohort.id("family"), forty.sound("x", 0).items.get(Cohort.id("x")));
    forty.trials.clear();
    Item family = new Item(Cohort.id("x"), "x", 0, Set.of(), Set.of(), 0, 0);
    for (int who = 0; who < 40; who++) {
      Trial it = forty.trial(who, "x", "key");
      double score = who % 2 == 0 ? who % 4 / 2 : 1;
      forty.trials.add(
          new Trial(
              it.learner(), it.question(), 1, 1, who % 2, score, false, 1, Set.of(), Set.of()));
    }

    Variants variants =
        ItemAnalysis.of(forty.trials, Map.of(family.question(), family)).getFirst().variants();

    assertTrue(variants.uneven());
    assertEquals(0.5, variants.facility().get(0).value(), 1e-9);
    assertEquals(0.01, Variants.chance(6.635, 1), 0.001);
  }

  @Test
  void aLuckyGuessIsTakenOff() {
    Item item = new Item(Cohort.id("one"), "one", 0.25, Set.of(), Set.of(), 0, 0);

    assertEquals(0.6, item.corrected(0.7), 1e-9);
    assertEquals(0, item.corrected(0.1), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"18, 30, .42, .75", "60, 100, .50, .69"})
  void sharesComeWithWilsonsInterval(int right, int n, double low, double high) {
    Interval interval = Interval.ofShare(right, n);

    assertEquals(low, interval.low(), 0.005);
    assertEquals(high, interval.high(), 0.005);
  }

  @ParameterizedTest
  @CsvSource({"10, -.41, .78", "30, -.07, .60", "100, .11, .47", "300, .19, .40"})
  void correlationsComeWithFishersInterval(int n, double low, double high) {
    Interval interval = Interval.ofCorrelation(0.3, n);

    assertEquals(low, interval.low(), 0.005);
    assertEquals(high, interval.high(), 0.005);
  }

  @Test
  void theNormalDistributionIsExact() {
    assertEquals(0.975, Normal.below(1.959963984540054), 1e-14);
    assertEquals(-2.326347874040841, Normal.quantile(0.01), 1e-12);
    assertEquals(1, Normal.below(Normal.WIDTH95) + Normal.below(-Normal.WIDTH95), 1e-15);
  }

  @Test
  void theBestAreAheadOnASoundQuestionAndBehindOnAMiskeyedOne() {
    Estimate good = of("good").kelley().orElseThrow();
    assertTrue(good.value() > 0.3 && good.interval().low() > 0, good.toString());
    Estimate wrong = of("wrong-key").kelley().orElseThrow();
    assertTrue(wrong.value() < -0.3 && wrong.interval().high() < 0, wrong.toString());
  }

  @Test
  void answersBeforeTheKeyWasCorrectedDoNotCount() {
    Cohort forty = new Cohort(40, 1);
    forty.sound("fixed", 0);
    Item now = new Item(Cohort.id("fixed"), "fixed", 0.25, Set.of("key"), Set.of("lure"), 0, 2);
    Trial old = forty.trial(41, "fixed", "key");
    Trial later =
        new Trial(old.learner(), old.question(), 20_001, 2, 0, 1, false, 1, Set.of(), Set.of());
    forty.trials.add(later);
    List<ItemStats> all = ItemAnalysis.of(forty.trials, Map.of(now.question(), now));
    assertEquals(1, all.getFirst().answers());
  }

  @Test
  void aTotalOfQuestionsThatAllAnsweredIsAsReliableAsTheTableOfThem() {
    CommonSet set = CommonSet.of(CROWD.trials, CROWD.items).orElseThrow();
    assertEquals(15, set.questions());
    assertEquals(300, set.learners());
    assertTrue(set.kr20().interval().low() > 0.3, set.toString());
    assertTrue(set.kr21() <= set.kr20().value());
  }

  @Test
  void nothingIsSaidOfATotalThatFewPeopleShare() {
    Cohort few = new Cohort(29, 12).background();
    assertTrue(CommonSet.of(few.trials, few.items).isEmpty());
    Cohort short4 = new Cohort(100, 12).sound("a", 0).sound("b", 0).sound("c", 0).sound("d", 0);
    assertTrue(CommonSet.of(short4.trials, short4.items).isEmpty());
  }
}
