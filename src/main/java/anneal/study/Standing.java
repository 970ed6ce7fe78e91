package anneal.study;

import anneal.memory.Card;
import java.time.Instant;

/// A learner's card with what keeps it from the desk.
///
/// @param card memory and due day
/// @param suspended out of sight until further notice
/// @param buriedUntil first study day on which it may come again; 0 when not buried
/// @param last instant of the newest event that counts, the epoch before the first; no later event
///   is dated before it, so that a clock set back changes no order
public record Standing(Card card, boolean suspended, int buriedUntil, Instant last) {

  /// Nothing happened yet.
  public static final Standing NEW = new Standing(Card.NEW, false, 0, Instant.EPOCH);

  /// Whether the desk may serve it on a study day.
  public boolean available(int today) {
    return !suspended && buriedUntil <= today;
  }

  /// Whether it was answered before and is due by a study day.
  public boolean due(int today) {
    return available(today) && card instanceof Card.Seen seen && seen.dueDay() <= today;
  }

  /// How many reviews the card had.
  public int reviews() {
    return card instanceof Card.Seen seen ? seen.reviews() : 0;
  }

  /// The standing after an event that counts.
  public Standing after(StudyEvent event, Card next) {
    Instant at = event.stamp().at();
    return switch (event) {
      case StudyEvent.Reviewed _ -> new Standing(next, suspended, 0, at);
      case StudyEvent.Buried buried -> new Standing(next, suspended, buried.untilDay(), at);
      case StudyEvent.Seeded it -> new Standing(next, it.suspended(), buriedUntil, at);
      case StudyEvent.Suspended it -> new Standing(next, it.on(), buriedUntil, at);
      case StudyEvent.Regraded _ -> new Standing(next, suspended, buriedUntil, last);
      case StudyEvent.Skipped _, StudyEvent.Undone _, StudyEvent.Committed _ ->
          new Standing(next, suspended, buriedUntil, at);
    };
  }
}
