package anneal.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// What holds for FSRS-6 under any permitted weights.
class FsrsLawsTest {

  record Review(int days, Rating rating) {}

  @Property
  void afterStabilityDaysRecallIsNineTenths(
      @ForAll("weights") Weights weights, @ForAll("stabilities") double stability) {
    assertEquals(0.9, new Fsrs(weights).retrievability(stability, stability), 1e-12);
  }

  @Property
  void intervalInvertsRetrievability(
      @ForAll("weights") Weights weights,
      @ForAll("stabilities") double stability,
      @ForAll @DoubleRange(min = 0.3, max = 0.99) double retention) {
    Fsrs fsrs = new Fsrs(weights);
    double days = fsrs.interval(stability, retention);
    assertEquals(retention, fsrs.retrievability(days, stability), 1e-9);
  }

  @Property
  void recallOnlyFades(
      @ForAll("weights") Weights weights,
      @ForAll("stabilities") double stability,
      @ForAll @DoubleRange(max = 1000) double days,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double more) {
    Fsrs fsrs = new Fsrs(weights);
    double soon = fsrs.retrievability(days, stability);
    double late = fsrs.retrievability(days + more, stability);
    assertTrue(late < soon && late > 0 && soon <= 1, late + " after " + soon);
  }

  @Property
  void aBetterRatingNeverLeavesLessStability(
      @ForAll("weights") Weights weights,
      @ForAll("memories") MemoryState memory,
      @ForAll @IntRange(max = 1000) int days) {
    Fsrs fsrs = new Fsrs(weights);
    double hard = fsrs.next(memory, days, Rating.HARD).stability();
    double good = fsrs.next(memory, days, Rating.GOOD).stability();
    double easy = fsrs.next(memory, days, Rating.EASY).stability();
    assertTrue(memory.stability() <= hard && hard <= good && good <= easy);
  }

  @Property
  void aBetterRatingNeverLeavesMoreDifficulty(
      @ForAll("weights") Weights weights,
      @ForAll("memories") MemoryState memory,
      @ForAll @IntRange(max = 1000) int days) {
    Fsrs fsrs = new Fsrs(weights);
    double before = 11;
    for (Rating rating : Rating.values()) {
      double difficulty = fsrs.next(memory, days, rating).difficulty();
      assertTrue(difficulty <= before, rating.name());
      before = difficulty;
    }
  }

  @Property
  void aLapseNeverAddsStability(
      @ForAll("weights") Weights weights,
      @ForAll("memories") MemoryState memory,
      @ForAll @IntRange(min = 1, max = 1000) int days) {
    double after = new Fsrs(weights).next(memory, days, Rating.AGAIN).stability();
    assertTrue(after <= memory.stability());
  }

  @Property
  void aMissOnTheSameDayNeverAddsStabilityWithTheDefaults(@ForAll("memories") MemoryState memory) {
    double after = new Fsrs(Weights.DEFAULT).next(memory, 0, Rating.AGAIN).stability();
    assertTrue(after <= memory.stability());
  }

  @Property
  void withoutSameDayWeightsTheSameDayLeavesStabilityAlone(
      @ForAll("weights") Weights weights,
      @ForAll("memories") MemoryState memory,
      @ForAll Rating rating) {
    Fsrs fsrs = new Fsrs(weights.withoutSameDay());
    assertEquals(memory.stability(), fsrs.next(memory, 0, rating).stability());
  }

  @Property
  void anyHistoryStaysWithinBounds(
      @ForAll("weights") Weights weights,
      @ForAll Rating first,
      @ForAll("histories") @Size(max = 60) List<Review> history) {
    Fsrs fsrs = new Fsrs(weights);
    MemoryState memory = fsrs.first(first);
    assertWithinBounds(memory);
    for (Review review : history) {
      memory = fsrs.next(memory, review.days(), review.rating());
      assertWithinBounds(memory);
    }
  }

  private static void assertWithinBounds(MemoryState memory) {
    assertTrue(memory.stability() >= 0.001 && memory.stability() <= 36_500, memory.toString());
    assertTrue(memory.difficulty() >= 1 && memory.difficulty() <= 10, memory.toString());
  }

  @Provide
  Arbitrary<Weights> weights() {
    return Arbitraries.doubles()
        .between(0, 1)
        .ofScale(4)
        .array(double[].class)
        .ofSize(Weights.COUNT)
        .map(FsrsLawsTest::withinRange);
  }

  private static Weights withinRange(double[] shares) {
    double[] numbers = new double[Weights.COUNT];
    for (int i = 0; i < numbers.length; i++) {
      double lowest = Weights.lowest(i);
      numbers[i] = lowest + shares[i] * (Weights.highest(i) - lowest);
    }
    return Weights.clamped(numbers);
  }

  @Provide
  Arbitrary<Double> stabilities() {
    return Arbitraries.doubles()
        .between(-7, 10.6)
        .ofScale(4)
        .map(it -> Math.clamp(Math.exp(it), 0.001, 36_500));
  }

  @Provide
  Arbitrary<MemoryState> memories() {
    return Combinators.combine(stabilities(), Arbitraries.doubles().between(1, 10))
        .as(MemoryState::new);
  }

  @Provide
  Arbitrary<List<Review>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4000), Arbitraries.of(Rating.class))
        .as(Review::new)
        .list();
  }
}
