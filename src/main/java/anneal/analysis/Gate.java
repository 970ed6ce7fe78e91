package anneal.analysis;

/// How much may be said of a question, by its first answers; each may say what those before may.
///
/// A correlation of 0.3 lies between -0.4 and 0.8 with ten answers and between 0.1 and 0.5 with a
/// hundred, so figures come in as they begin to mean something.
public enum Gate {
  /// Nothing.
  NONE(0),
  /// That there are few answers.
  FEW(5),
  /// Share right, with its interval.
  FACILITY(10),
  /// Also discrimination, with its interval.
  DISCRIMINATION(30),
  /// Also what is wrong with options, and difficulty in the Rasch model.
  OPTIONS(100),
  /// Also discrimination in the model of two parameters.
  TWO_PARAMETERS(250);

  private final int from;

  Gate(int from) {
    this.from = from;
  }

  /// From how many first answers.
  public int from() {
    return from;
  }

  /// What so many first answers open.
  public static Gate of(int answers) {
    Gate open = NONE;
    for (Gate gate : values()) {
      open = answers >= gate.from ? gate : open;
    }
    return open;
  }

  /// Whether what another gate opens is open.
  public boolean opens(Gate other) {
    return compareTo(other) >= 0;
  }
}
