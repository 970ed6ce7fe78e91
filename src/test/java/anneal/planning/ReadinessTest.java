package anneal.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.planning.Coverage.Found;
import anneal.planning.Coverage.Learners;
import anneal.planning.Readiness.Band;
import anneal.planning.Readiness.Evidenced;
import anneal.planning.Readiness.Figure;
import anneal.planning.Readiness.NotEnough;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {

  private static final List<Asked> PROFILE =
      List.of(
          new Asked("a/one", 3, 0),
          new Asked("a/two", 1, 0),
          new Asked("b/three", 1, 0.5),
          new Asked("b/four", 1, -0.5));

  private static List<Evidence> answers(String topic, int right, int wrong, double recall) {
    List<Evidence> all = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      all.add(new Evidence(topic, 0, 0, i < right, recall));
    }
    return all;
  }

  private static double middle(List<Evidence> evidence) {
    return switch (ReadinessEstimate.of(evidence, PROFILE, 1)) {
      case NotEnough _ -> throw new AssertionError("not enough");
      case Band it -> (it.low() + it.high()) / 2;
      case Figure it -> it.share();
    };
  }

  @Test
  void sevenAnswersAreNotEnough() {
    assertEquals(new NotEnough(7, 8), ReadinessEstimate.of(answers("a/one", 7, 0, 1), PROFILE, 1));
  }

  @Test
  void eightAnswersGiveABandAndNoNumber() {
    Band band =
        assertInstanceOf(Band.class, ReadinessEstimate.of(answers("a/one", 5, 3, 1), PROFILE, 1));
    assertTrue(band.low() < band.high());
    assertEquals(Evidenced.SOME, band.topics().getFirst().evidence());
    assertEquals(Evidenced.NOT_ENOUGH, band.topics().getLast().evidence());
  }

  @Test
  void manyAnswersGiveANumberNearTheShareRight() {
    List<Evidence> evidence = new ArrayList<>();
    PROFILE.forEach(it -> evidence.addAll(answers(it.topic(), 160, 40, 1)));
    Figure figure = assertInstanceOf(Figure.class, ReadinessEstimate.of(evidence, PROFILE, 1));
    assertTrue(figure.high() - figure.low() <= ReadinessEstimate.MOST_WIDTH);
    assertEquals(0.78, figure.share(), 0.04);
  }

  @Test
  void moreRightAnswersRaiseItAndForgettingLowersIt() {
    assertTrue(middle(answers("a/one", 15, 5, 1)) > middle(answers("a/one", 10, 10, 1)) + 0.05);
    assertTrue(middle(answers("a/one", 15, 5, 1)) > middle(answers("a/one", 15, 5, 0.6)) + 0.05);
  }

  @Test
  void rightAnswersThatMayBeLuckCountLess() {
    List<Evidence> lucky = new ArrayList<>();
    for (Evidence it : answers("a/one", 12, 8, 1)) {
      lucky.add(new Evidence(it.topic(), 0, 0.5, it.right(), 1));
    }
    assertTrue(middle(lucky) < middle(answers("a/one", 12, 8, 1)) - 0.05);
  }

  @Test
  void theHeavyDoubtfulWeakTopicMovesItMost() {
    List<Evidence> evidence = new ArrayList<>(answers("b/three", 20, 2, 1));
    evidence.addAll(answers("b/four", 20, 2, 1));
    evidence.addAll(answers("a/one", 3, 6, 1));
    Band band = assertInstanceOf(Band.class, ReadinessEstimate.of(evidence, PROFILE, 1));
    assertEquals("a/one", band.moves().getFirst());
    assertEquals(3, band.moves().size());
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    List<Evidence> evidence = answers("a/one", 9, 4, 0.9);
    assertEquals(
        ReadinessEstimate.of(evidence, PROFILE, 3), ReadinessEstimate.of(evidence, PROFILE, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "ASSUMED, 10",
    "ASSUMED, 40",
    "ASSUMED, 160",
    "OTHERS, 10",
    "OTHERS, 40",
    "OTHERS, 160"
  })
  void ninetyPercentIntervalsHoldTheTruthAboutThatOften(Learners learners, int answers) {
    Found found = Coverage.of(learners, answers, 200);
    assertTrue(found.covered() >= 0.85 && found.covered() <= 0.95, found.toString());
  }

  @Test
  void intervalsNarrowWithAnswers() {
    double few = Coverage.of(Learners.ASSUMED, 20, 50).width();
    double many = Coverage.of(Learners.ASSUMED, 160, 50).width();
    assertTrue(many < 0.6 * few, few + " " + many);
  }
}
