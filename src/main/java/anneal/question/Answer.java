package anneal.question;

/// What the learner hands in.
public sealed interface Answer {

  /// One option, by id.
  record Picked(String option) implements Answer {}

  /// A text as typed: a number or a phrase.
  record Typed(String text) implements Answer {}
}
