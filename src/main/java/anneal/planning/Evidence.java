package anneal.planning;

/// A first answer to a question or variant never seen before: the only kind that says how one would
/// do on fresh questions.
///
/// @param topic `pack/topic`
/// @param difficulty of the question on the learner's ability scale in logits; see [Ability#prior]
/// @param guess chance of a right answer by guessing alone, 0..0.9: one over the options shown
/// @param right whether it was right and not declared a guess
/// @param recall chance that what was known then is known on the day asked about, 0..1: the
///   retrievability of the question's card on that day; 1 where nothing is known of it
public record Evidence(
    String topic, double difficulty, double guess, boolean right, double recall) {

  public Evidence {
    if (!(guess >= 0 && guess <= 0.9) || !(recall >= 0 && recall <= 1)) {
      throw new IllegalArgumentException(
          "guess must be 0 to 0.9 and recall 0 to 1, not %s and %s".formatted(guess, recall));
    }
  }
}
