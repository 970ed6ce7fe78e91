package anneal.study;

/// How sure a learner said to be, before the reveal.
public enum Confidence {
  GUESS,
  THINK,
  SURE
}
