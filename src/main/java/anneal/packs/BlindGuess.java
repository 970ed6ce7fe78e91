package anneal.packs;

/// A way to pick an option without knowing anything about the matter.
public enum BlindGuess {
  LONGEST("the longest option"),
  MIDDLE("the middle option"),
  SPECIFIC("the most numbers and units"),
  OVERLAP("most words of the stem"),
  GRAMMAR("what fits the stem's grammar"),
  ALL_OF_THE_ABOVE("all or none of the above");

  private final String words;

  BlindGuess(String words) {
    this.words = words;
  }

  /// What it goes by.
  public String words() {
    return words;
  }
}
