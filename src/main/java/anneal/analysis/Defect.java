package anneal.analysis;

/// What figures say may be wrong with a question. None is a verdict: a person has to look.
public enum Defect {
  /// Those who do well elsewhere prefer a wrong option, or the key works against them while a wrong
  /// option works for them.
  SUSPECTED_MISKEY,
  /// Those who do well elsewhere do worse here; the interval lies below 0.
  NEGATIVE,
  /// It hardly tells those who do well elsewhere from others; the interval lies below 0.2.
  WEAK,
  /// Hardly anybody knows it: wrong, or far too hard; corrected for guessing, the interval lies
  /// below 0.05.
  TOO_HARD,
  /// A distractor is picked by fewer than one in twenty.
  IDLE_OPTION,
  /// One variant is harder or easier than the others.
  UNEVEN_VARIANTS
}
