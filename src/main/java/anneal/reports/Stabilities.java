package anneal.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// How many cards have which stability, in steps that double.
///
/// @param steps the shortest first
/// @param median half of the cards last at most so many days; empty without cards
public record Stabilities(List<Step> steps, OptionalDouble median) {

  private static final int STEPS = 10;

  public Stabilities {
    steps = List.copyOf(steps);
  }

  /// Cards whose stability lies in a range.
  ///
  /// @param from days, inclusive
  /// @param to days, exclusive; infinite for the last step
  /// @param cards how many
  public record Step(double from, double to, int cards) {}

  /// The stabilities of cards that are not suspended.
  public static Stabilities of(List<CardLine> cards) {
    double[] sorted =
        cards.stream()
            .filter(it -> !it.suspended())
            .mapToDouble(CardLine::stability)
            .sorted()
            .toArray();
    List<Step> steps = new ArrayList<>();
    double from = 0;
    for (int i = 0; i < STEPS; i++) {
      double to = i == STEPS - 1 ? Double.POSITIVE_INFINITY : Math.pow(2, i);
      steps.add(new Step(from, to, count(sorted, from, to)));
      from = to;
    }
    return new Stabilities(
        steps,
        sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length / 2]));
  }

  private static int count(double[] sorted, double from, double to) {
    int count = 0;
    for (double it : sorted) {
      count += it >= from && it < to ? 1 : 0;
    }
    return count;
  }
}
