package anneal.reports;

/// How often a question was still known when it came again.
///
/// @param age how long it had rested
/// @param reviews how many, at least 1
/// @param recalled how many of them were not rated AGAIN
public record Retention(Age age, int reviews, int recalled) {

  /// Days of rest from which a card is mature.
  public static final int MATURE_DAYS = 21;

  /// How long a card rested before a review: since the review before, not as it was planned.
  public enum Age {
    /// 1 day to less than [#MATURE_DAYS].
    YOUNG,
    /// [#MATURE_DAYS] or longer.
    MATURE
  }
}
