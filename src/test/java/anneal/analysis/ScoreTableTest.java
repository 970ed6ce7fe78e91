package anneal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Held against what Moodle and R's psych compute of the same table.
class ScoreTableTest {

  private static final double EXACT = 1e-6;
  private static final List<String> ORDER =
      List.of("s8,s9,s10,s11,s12,s13,s14,s15,s16,s17,s18,s19,s20".split(","));
  private static final ScoreTable TABLE = table(ORDER);
  private static final List<String> BINARY = ORDER.subList(5, 13);
  private static final ScoreTable RIGHT_OR_WRONG = table(BINARY);
  private static final int S19 = BINARY.indexOf("s19");

  static List<String> lines(String file) {
    try (InputStream in =
        ScoreTableTest.class.getResourceAsStream("/vectors/psychometrics/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ScoreTable table(List<String> names) {
    List<String> lines = lines("twenty-two-by-thirteen.csv");
    List<String> head = List.of(lines.getFirst().split(","));
    double[][] scores =
        lines.stream()
            .skip(1)
            .map(line -> line.split(","))
            .map(
                cells ->
                    names.stream()
                        .mapToDouble(it -> Double.parseDouble(cells[head.indexOf(it)]))
                        .toArray())
            .toArray(double[][]::new);
    return new ScoreTable(
        scores, names.stream().mapToDouble(it -> it.equals("s8") ? 8 : 1).toArray());
  }

  private static void assertFigures(double[] expected, IntToDoubleFunction figure) {
    assertTrue(
        Arrays.stream(expected).allMatch(Double::isFinite) && expected.length == ORDER.size());
    for (int item = 0; item < expected.length; item++) {
      assertEquals(expected[item], figure.applyAsDouble(item), EXACT, ORDER.get(item));
    }
  }

  @Test
  void facilityIsTheMeanShareOfWhatAQuestionGives() {
    assertFigures(
        new double[] {
          41.19318182,
          81.36363636,
          71.36363636,
          65.45454545,
          65.90909091,
          36.36363636,
          59.09090909,
          50,
          59.09090909,
          63.63636364,
          45.45454545,
          27.27272727,
          50
        },
        item -> 100 * TABLE.facility(item));
  }

  @Test
  void spreadIsThatOfTheScores() {
    assertFigures(
        new double[] {
          1912.733589, 251.2738111, 322.6312277, 333.4199022, 337.5811591, 492.3659639,
          503.2362797, 511.7663157, 503.2362797, 492.3659639, 509.6471914, 455.8423058,
          511.7663157
        },
        item -> 1000 * TABLE.spread(item) * (item == 0 ? 8 : 1));
  }

  @Test
  void discriminationIsTheCorrelationWithTheRest() {
    assertFigures(
        new double[] {
          25.88327077, 1.170256965, -4.207816809, 28.16930644, -2.513606859, -12.99017581,
          -8.900638238, 8.670004606, 29.63337745, 15.18945843, 16.21079629, 15.52451404,
          -8.396734802
        },
        item -> 100 * TABLE.discrimination(item));
    assertEquals(0.1670538, RIGHT_OR_WRONG.discrimination(S19), EXACT);
  }

  @Test
  void efficiencySetsItAgainstTheMostThatScoresCouldReach() {
    assertFigures(
        new double[] {
          27.23492723,
          1.382386552,
          -4.691171307,
          31.12404354,
          -2.877487579,
          -17.5074184,
          -10.27568922,
          10.86956522,
          34.58997279,
          17.4790556,
          20.14359793,
          22.06477733,
          -10
        },
        item -> 100 * TABLE.efficiency(item));
  }

  @Test
  void weightsSayWhatMakesTheSpreadOfTotals() {
    assertFigures(
        new double[] {
          26.58464457, 3.368456046, 3.253955259, 7.584083694, 3.79658376, 3.183278505,
          4.532356904, 7.78856243, 10.08351572, 8.381139345, 8.727645713, 7.946277111,
          4.769500946
        },
        item -> 100 * TABLE.effectiveWeight(item).orElseThrow());
    assertEquals(0.4, TABLE.intendedWeight(0), EXACT);
    assertEquals(0.05, TABLE.intendedWeight(1), EXACT);
  }

  @Test
  void aQuestionThatWorksAgainstTheTotalHasNoEffectiveWeight() {
    ScoreTable against =
        new ScoreTable(new double[][] {{0, 5}, {1, 0}, {0, 6}}, new double[] {1, 9});

    assertTrue(against.effectiveWeight(0).isEmpty());
    assertEquals(1, against.effectiveWeight(1).orElseThrow(), EXACT);
  }

  @Test
  void biserialCorrelationsAreThoseOfPsych() {
    assertEquals(0.453126, RIGHT_OR_WRONG.pointBiserial(S19), EXACT);
    assertEquals(0.5933249, RIGHT_OR_WRONG.biserial(S19), EXACT);
  }

  @Test
  void kelleysIndexComparesTheTailsAndSharesTiedPlaces() {
    double[][] scores = new double[10][];
    for (int who = 0; who < 10; who++) {
      scores[who] = new double[] {who >= 5 ? 1 : 0, who};
    }
    assertEquals(1, new ScoreTable(scores, new double[] {1, 9}).kelley(0), EXACT);

    double[][] tied = {{1, 0}, {0, 1}, {1, 0}, {0, 1}};
    assertEquals(0, new ScoreTable(tied, new double[] {1, 1}).kelley(0), EXACT);

    double[][] border = {{0, 0}, {0, 1}, {1, 0}, {0, 1}, {1, 0}, {1, 1}};
    assertEquals(
        1 - 0.5 * 2 * (0.27 * 6 - 1) / (0.27 * 6),
        new ScoreTable(border, new double[] {1, 1}).kelley(0),
        EXACT);
  }

  @Test
  void alphaIsThatOfPsychAlsoWithoutEachQuestion() {
    Reliability all = new Reliability(TABLE);
    List<String> order = List.of("s8,s9,s10,s11,s12,s19,s20,s17,s18,s14,s15,s16,s13".split(","));
    double[] without = {
      0.046469, 0.23609, 0.24754, 0.179333, 0.244732, 0.197479, 0.270531, 0.195928, 0.191322,
      0.271334, 0.216264, 0.146212, 0.2824
    };

    assertEquals(0.2343175, all.alpha(), EXACT);
    IntStream.range(0, 13)
        .forEach(
            i -> assertEquals(without[i], all.alphaWithout(ORDER.indexOf(order.get(i))), EXACT));
  }

  @Test
  void kuderAndRichardsonTakeTheVarianceOverAll() {
    Reliability eight = new Reliability(RIGHT_OR_WRONG);

    assertEquals(0.1477458, eight.kr20(), EXACT);
    assertEquals(0.1477458, eight.alpha(), EXACT);
    assertEquals(0.09179794, eight.kr21(), EXACT);
    assertEquals(1.393065, eight.standardError(), EXACT);
    assertEquals(Math.sqrt(1 - 0.1477458), eight.errorRatio(), EXACT);
  }

  @Test
  void shapeOfTotalsIsThatOfScipyWithoutBias() {
    Reliability all = new Reliability(TABLE);

    assertEquals(-0.5028359370789, all.skewness(), EXACT);
    assertEquals(-0.8370987875070, all.kurtosis(), EXACT);
  }

  @Test
  void aTestTwiceAsLongIsAsReliableAsSpearmanAndBrownSay() {
    assertEquals(2, Reliability.lengthening(2 * 0.6 / 1.6, 0.6), EXACT);
    assertThrows(IllegalArgumentException.class, () -> Reliability.lengthening(0.9, -0.2));
  }

  @Test
  void aTableOfOneLearnerIsNone() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ScoreTable(new double[][] {{1, 0}}, new double[] {1, 1}));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ScoreTable(new double[][] {{1, 0}, {1}}, new double[] {1, 1}));
  }
}
