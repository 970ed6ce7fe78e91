package anneal.reports;

import java.util.List;

/// How durable the memories of a bank are: fragile is warm, durable is cool.
///
/// @param unseen questions never answered
/// @param buckets cards by stability: below 1 day, 3 days, 1 week, 3 weeks, 2 months, and longer
public record Temperature(int unseen, List<Integer> buckets) {

  private static final double[] BOUNDS = {1, 3, 7, 21, 60};

  public Temperature {
    buckets = List.copyOf(buckets);
  }

  /// The bucket of a stability.
  ///
  /// @param stability days, above 0
  /// @return 0..5, from fragile to durable
  public static int bucket(double stability) {
    int bucket = 0;
    while (bucket < BOUNDS.length && stability >= BOUNDS[bucket]) {
      bucket++;
    }
    return bucket;
  }

  /// The temperature of cards among a number of questions.
  public static Temperature of(int questions, List<CardLine> cards) {
    Integer[] counts = {0, 0, 0, 0, 0, 0};
    for (CardLine card : cards) {
      counts[bucket(card.stability())]++;
    }
    return new Temperature(Math.max(0, questions - cards.size()), List.of(counts));
  }
}
