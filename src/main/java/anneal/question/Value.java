package anneal.question;

/// What a name stands for in one variant: a number or a word.
public sealed interface Value {

  /// A finite number.
  record Num(double number) implements Value {}

  /// A text, for situations.
  record Word(String text) implements Value {}
}
