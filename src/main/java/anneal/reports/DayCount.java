package anneal.reports;

/// One study day of a learner.
///
/// @param day days since 1970-01-01
/// @param reviews how many
/// @param questions how many different ones
/// @param milliseconds spent on answers, as the browser measured it
public record DayCount(int day, int reviews, int questions, long milliseconds) {}
