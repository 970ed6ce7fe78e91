package anneal.reports;

/// How much a store holds: numbers of rows in its great tables.
///
/// @param learners how many are known
/// @param events lines of the study log
/// @param cards standings of a learner with a question
/// @param wordings of questions that were served
/// @param sittings that were begun with a choice of questions
/// @param accounts on a hosted instance
/// @param editions of packs that were brought, withdrawn ones too
/// @param posts in the talk of groups
public record Size(
    long learners,
    long events,
    long cards,
    long wordings,
    long sittings,
    long accounts,
    long editions,
    long posts) {}
