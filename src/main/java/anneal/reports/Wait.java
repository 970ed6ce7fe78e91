package anneal.reports;

/// The time from the day on which a card is due after a review to its next review.
///
/// @param fromDay study day of the review
/// @param dueDay study day on which it is due, days since 1970-01-01
/// @param nextDay study day of the next review; `Integer.MAX_VALUE` while there is none
public record Wait(int fromDay, int dueDay, int nextDay) {}
