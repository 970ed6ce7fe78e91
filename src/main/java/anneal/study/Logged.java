package anneal.study;

/// An event with the number of its arrival, which orders events of the same instant.
///
/// @param arrival grows by the order in which the store took them, over all learners
public record Logged(long arrival, StudyEvent event) {}
