package anneal.question;

/// Remembers, reveals, rates: a plain flashcard.
///
/// @param back Markdown of what was to be remembered
public record Recall(String back) implements Task {}
