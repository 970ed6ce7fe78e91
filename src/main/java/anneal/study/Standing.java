package anneal.study;

import anneal.memory.Card;

/// A learner's card with what keeps it from the desk.
///
/// @param card memory and due day
/// @param suspended out of sight until further notice
/// @param buriedUntil first study day on which it may come again; 0 when not buried
public record Standing(Card card, boolean suspended, int buriedUntil) {

  /// Nothing happened yet.
  public static final Standing NEW = new Standing(Card.NEW, false, 0);

  /// Whether the desk may serve it on a study day.
  public boolean available(int today) {
    return !suspended && buriedUntil <= today;
  }

  /// Whether it was answered before and is due by a study day.
  public boolean due(int today) {
    return available(today) && card instanceof Card.Seen seen && seen.dueDay() <= today;
  }

  /// The same with another card; a review ends a burial.
  public Standing with(Card next) {
    return new Standing(next, suspended, 0);
  }
}
