package anneal.question;

import anneal.question.Drawer.Draw;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws many sets of values, to see how parameters behave as a whole; unlike [Drawer] it keeps
/// what repeats.
public final class Sampler {

  /// After so many tries without any that met the conditions there is no use in more.
  private static final int HOPELESS = 5_000;

  private static final int TRIES_A_DRAW = 50;

  private Sampler() {}

  /// What came of drawing.
  ///
  /// @param draws those that met the conditions; as many as were wanted unless few do
  /// @param tries how many were drawn in all
  /// @param faults how many of the tries had an expression without a value
  /// @param fault one of these, null where there was none
  public record Sample(
      List<Draw> draws, int tries, int faults, @Nullable ExpressionException fault) {

    public Sample {
      draws = List.copyOf(draws);
    }

    /// Share of the tries that met the conditions, 0..1.
    public double acceptance() {
      return tries == 0 ? 0 : (double) draws.size() / tries;
    }
  }

  /// Draws.
  ///
  /// @param seed the same text draws the same
  /// @param wanted how many sets that meet the conditions
  public static Sample draw(String seed, Params params, int wanted) {
    SplitMix64 chance = SplitMix64.seededBy(seed);
    List<Draw> draws = new ArrayList<>();
    int tries = 0;
    int faults = 0;
    ExpressionException fault = null;
    while (draws.size() < wanted && tries < (draws.isEmpty() ? HOPELESS : TRIES_A_DRAW * wanted)) {
      tries++;
      try {
        Draw draw = new Search(params, draws.size(), chance).attempt();
        if (draw != null) {
          draws.add(draw);
        }
      } catch (ExpressionException thisTime) {
        faults++;
        fault = fault == null ? thisTime : fault;
      }
    }
    return new Sample(draws, tries, faults, fault);
  }
}
