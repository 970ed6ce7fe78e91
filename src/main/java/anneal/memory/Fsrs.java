package anneal.memory;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// FSRS-6, the model that Anki, ts-fsrs and py-fsrs ship: stability `S` in days, difficulty `D` in
/// 1..10, rating `G` from 1 (AGAIN) to 4 (EASY), `t` days since the last review.
///
/// - forgetting curve: `R(t,S) = (1 + F t/S)^(-w20)` with `F = 0.9^(-1/w20) - 1`, so `R(S,S) = 0.9`
/// - first review: `S = w[G-1]`, `D0(G) = w4 - e^(w5 (G-1)) + 1`
/// - difficulty: `D' = D - w6 (G-3) (10-D)/9`, then `D'' = w7 D0(4) + (1-w7) D'`
/// - success on a later day: `S' = S (1 + e^w8 (11-D) S^(-w9) (e^(w10 (1-R)) - 1) h b)`, where `h`
///   is w15 for HARD and `b` is w16 for EASY, else 1
/// - lapse on a later day: the lesser of `w11 D^(-w12) ((S+1)^w13 - 1) e^(w14 (1-R))` and `S /
///   e^(w17 w18)`
/// - same day: `S' = S k`, `k = e^(w17 (G-3+w18)) S^(-w19)`, where `k` is at least 1 unless AGAIN
///
/// `D` on the right is the difficulty before the review. Where implementations differ this one
/// follows fsrs-rs 6: same-day HARD is floored like GOOD, `D0(4)` is not clamped before difficulty
/// is pulled towards it, `S` stays within 0.001..36500 and `D` within 1..10 before and after each
/// step. All arithmetic is in `double` without rounding in between; the 32-bit numbers of fsrs-rs
/// 6.5.0 agree to 5e-6.
///
/// Sources: fsrs-rs `model.rs` and `inference.rs`; "The Algorithm" in the wiki of
/// open-spaced-repetition/fsrs4anki.
public final class Fsrs implements MemoryModel {

  /// What the weights say about one rating, computed once.
  ///
  /// @param first memory after a first review
  /// @param difficultyStep how difficulty moves per point that it is below 10
  /// @param sameDay factor of stability on the same day, before the power of stability
  /// @param bonus HARD's malus and EASY's bonus on growth
  private record Effect(MemoryState first, double difficultyStep, double sameDay, double bonus) {

    static Effect of(Weights weights, Rating rating) {
      int beyondGood = rating.number() - Rating.GOOD.number();
      return new Effect(
          MemoryState.clamped(weights.get(rating.number() - 1), firstDifficulty(weights, rating)),
          -weights.get(6) * beyondGood / 9,
          Math.exp(weights.get(17) * (beyondGood + weights.get(18))),
          switch (rating) {
            case HARD -> weights.get(15);
            case EASY -> weights.get(16);
            case AGAIN, GOOD -> 1;
          });
    }
  }

  private final Map<Rating, Effect> effects = new EnumMap<>(Rating.class);

  private final double decay;
  private final double factor;

  private final double difficultyPull;
  private final double difficultyKept;

  private final double growth;
  private final double growthPower;
  private final double growthOfForgetting;

  private final double lapseScale;
  private final double lapseDifficultyPower;
  private final double lapseStabilityPower;
  private final double lapseOfForgetting;
  private final double lapseCap;

  private final double sameDayPower;

  /// The model with these weights; everything that depends on them alone is computed here.
  public Fsrs(Weights weights) {
    for (Rating rating : Rating.values()) {
      effects.put(rating, Effect.of(weights, rating));
    }
    decay = -weights.get(20);
    factor = Math.expm1(Math.log(0.9) / decay);
    difficultyPull = weights.get(7) * firstDifficulty(weights, Rating.EASY);
    difficultyKept = 1 - weights.get(7);
    growth = Math.exp(weights.get(8));
    growthPower = -weights.get(9);
    growthOfForgetting = weights.get(10);
    lapseScale = weights.get(11);
    lapseDifficultyPower = -weights.get(12);
    lapseStabilityPower = weights.get(13);
    lapseOfForgetting = weights.get(14);
    lapseCap = Math.exp(-weights.get(17) * weights.get(18));
    sameDayPower = -weights.get(19);
  }

  private static double firstDifficulty(Weights weights, Rating rating) {
    return weights.get(4) - Math.exp(weights.get(5) * (rating.number() - 1)) + 1;
  }

  @Override
  public MemoryState first(Rating rating) {
    return effect(rating).first();
  }

  @Override
  public MemoryState next(MemoryState state, double elapsedDays, Rating rating) {
    if (!(elapsedDays >= 0)) {
      throw new IllegalArgumentException(
          "elapsed days must be 0 or more, not %s: take 0 when clocks disagree"
              .formatted(elapsedDays));
    }
    MemoryState before = MemoryState.clamped(state.stability(), state.difficulty());
    double stability =
        elapsedDays < 1
            ? afterSameDay(before.stability(), rating)
            : afterLaterDay(before, elapsedDays, rating);
    return MemoryState.clamped(stability, difficultyAfter(before.difficulty(), rating));
  }

  @Override
  public double retrievability(double elapsedDays, double stability) {
    return Math.pow(1 + factor * elapsedDays / stability, decay);
  }

  @Override
  public double interval(double stability, double retention) {
    return stability / factor * (Math.pow(retention, 1 / decay) - 1);
  }

  /// The memory behind a card scheduled by SM-2 (older Anki, SuperMemo 2).
  ///
  /// Stability is the one whose curve meets `retention` after `interval` days; difficulty is the
  /// one for which a GOOD review then multiplies stability by `ease`.
  ///
  /// @param ease SM-2's factor, above 1; 2.5 is where it starts
  /// @param interval days, 0 or more
  /// @param retention share recalled under that schedule, in (0, 1)
  /// @throws IllegalArgumentException when no finite memory fits
  public MemoryState fromSm2(double ease, double interval, double retention) {
    double days = Math.max(interval, MemoryState.LEAST_STABILITY);
    double stability = days / interval(1, retention);
    double difficulty = 11 - (ease - 1) / gain(stability, retention);
    boolean finite = Double.isFinite(stability) && Double.isFinite(difficulty);
    if (!finite || retention <= 0) {
      throw new IllegalArgumentException(
          "no memory fits ease %s, interval %s and retention %s: give finite numbers and a retention"
                  .formatted(ease, interval, retention)
              + " between 0 and 1");
    }
    return MemoryState.clamped(stability, difficulty);
  }

  private Effect effect(Rating rating) {
    return Objects.requireNonNull(effects.get(rating));
  }

  private double difficultyAfter(double difficulty, Rating rating) {
    double moved = difficulty + effect(rating).difficultyStep() * (10 - difficulty);
    return difficultyPull + difficultyKept * moved;
  }

  private double afterSameDay(double stability, Rating rating) {
    double change = effect(rating).sameDay() * Math.pow(stability, sameDayPower);
    return stability * (rating == Rating.AGAIN ? change : Math.max(change, 1));
  }

  private double afterLaterDay(MemoryState before, double elapsedDays, Rating rating) {
    double recall = retrievability(elapsedDays, before.stability());
    return rating == Rating.AGAIN
        ? afterLapse(before, recall)
        : afterSuccess(before, recall, effect(rating).bonus());
  }

  private double afterSuccess(MemoryState before, double recall, double bonus) {
    double gain = gain(before.stability(), recall) * bonus;
    return before.stability() * (1 + (11 - before.difficulty()) * gain);
  }

  private double afterLapse(MemoryState before, double recall) {
    double left =
        lapseScale
            * Math.pow(before.difficulty(), lapseDifficultyPower)
            * (Math.pow(before.stability() + 1, lapseStabilityPower) - 1)
            * Math.exp(lapseOfForgetting * (1 - recall));
    return Math.min(left, before.stability() * lapseCap);
  }

  /// By how much, per point of ease of the card, a GOOD review lengthens stability.
  private double gain(double stability, double recall) {
    return growth
        * Math.pow(stability, growthPower)
        * Math.expm1(growthOfForgetting * (1 - recall));
  }
}
