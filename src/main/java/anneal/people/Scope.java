package anneal.people;

/// What a token may be used for.
public enum Scope {
  /// To read one's own study.
  READ,
  /// To answer and to change one's own study.
  STUDY
}
