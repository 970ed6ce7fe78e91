package anneal.reports;

/// How much a store holds.
///
/// @param learners how many are known
/// @param events lines of the study log
/// @param cards standings of a learner with a question
/// @param wordings of questions that were served
/// @param bytes of the database file
public record Size(long learners, long events, long cards, long wordings, long bytes) {}
