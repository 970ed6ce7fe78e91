package anneal.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Held against R's ltm on the five questions of LSAT 6.
class LatentTraitTest {

  private static final Responses LSAT6 = lsat6();

  private static Responses lsat6() {
    List<int[]> rows =
        ScoreTableTest.lines("lsat6.csv").stream()
            .skip(1)
            .map(it -> Arrays.stream(it.split(",")).mapToInt(Integer::parseInt).toArray())
            .toList();
    int[] all = {0, 1, 2, 3, 4};
    return new Responses(
        5,
        rows.stream().map(_ -> all).toArray(int[][]::new),
        rows.stream().map(LatentTraitTest::right).toArray(boolean[][]::new),
        rows.stream().mapToInt(it -> it[5]).toArray());
  }

  private static boolean[] right(int[] row) {
    boolean[] right = new boolean[5];
    IntStream.range(0, 5).forEach(it -> right[it] = row[it] == 1);
    return right;
  }

  private static double[] b(LatentTrait trait) {
    return IntStream.range(0, 5).mapToDouble(trait::b).toArray();
  }

  @Test
  void theRaschModelFindsWhatLtmFinds() {
    LatentTrait rasch = LatentTrait.rasch(LSAT6, LatentTrait.Prior.none(5));

    assertEquals(0.7551, rasch.a(0), 1e-4);
    assertEquals(rasch.a(0), rasch.a(4), 0);
    assertArrayEquals(new double[] {-3.6153, -1.3224, -0.3176, -1.7301, -2.7802}, b(rasch), 5e-4);
    assertEquals(-2466.9376, rasch.logLikelihood(), 1e-3);
  }

  @Test
  void theModelOfTwoParametersFindsWhatLtmFinds() {
    LatentTrait two = LatentTrait.twoParameters(LSAT6, LatentTrait.Prior.none(5));

    assertArrayEquals(
        new double[] {.8257, .7227, .8909, .6884, .6569},
        IntStream.range(0, 5).mapToDouble(two::a).toArray(),
        5e-4);
    assertEquals(-2466.6534, two.logLikelihood(), 1e-3);
    assertEquals(0.5, two.chance(2, two.b(2)), 1e-12);
  }

  @Test
  void withoutAnswersAQuestionStaysWhereItsAuthorPutIt() {
    Responses one =
        new Responses(
            2, new int[][] {{0}, {0}}, new boolean[][] {{true}, {false}}, new int[] {1, 1});
    LatentTrait.Prior prior = new LatentTrait.Prior(new double[] {0, 0.8}, 1, 0.5);

    assertEquals(0.8, LatentTrait.twoParameters(one, prior).b(1), 1e-6);
    assertEquals(0, LatentTrait.twoParameters(one, prior).b(0), 1e-3);
  }

  @Test
  void difficultiesAreFoundAgainWhereEachLearnerMetOnlySomeQuestions() {
    double[] truth = {-1.5, -0.75, 0, 0.75, 1.5};
    SplittableRandom chance = new SplittableRandom(7);
    int learners = 3000;
    int[][] met = new int[learners][];
    boolean[][] right = new boolean[learners][];
    int[] times = new int[learners];
    for (int who = 0; who < learners; who++) {
      double ability = Normal.quantile(0.001 + 0.998 * chance.nextDouble());
      int skipped = chance.nextInt(5);
      met[who] = IntStream.range(0, 5).filter(it -> it != skipped).toArray();
      right[who] = new boolean[4];
      for (int i = 0; i < 4; i++) {
        double p = 1 / (1 + Math.exp(truth[met[who][i]] - ability));
        right[who][i] = chance.nextDouble() < p;
      }
      times[who] = 1;
    }

    LatentTrait found =
        LatentTrait.rasch(new Responses(5, met, right, times), LatentTrait.Prior.none(5));

    assertEquals(1, found.a(0), 0.1);
    assertArrayEquals(truth, b(found), 0.15);
  }

  @Test
  void pointsAndWeightsIntegrateMomentsOfTheNormalDistribution() {
    GaussHermite grid = GaussHermite.of(41);
    double[] moments = new double[7];
    for (int q = 0; q < 41; q++) {
      for (int power = 0; power < 7; power++) {
        moments[power] += grid.weight(q) * Math.pow(grid.point(q), power);
      }
    }

    assertArrayEquals(new double[] {1, 0, 1, 0, 3, 0, 15}, moments, 1e-9);
    assertTrue(IntStream.range(0, 41).allMatch(it -> grid.weight(it) > 0));
  }
}
