package anneal.question;

/// Help that a learner may ask for before answering.
///
/// @param text Markdown
/// @param cost share 0..1 taken off the score: hints multiply by `1 - cost`
public record Hint(String text, double cost) {}
