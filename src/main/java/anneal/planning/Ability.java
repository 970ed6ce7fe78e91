package anneal.planning;

import anneal.question.Level;

/// How able a learner is, and how hard a question: the Rasch model with guessing. A question of
/// difficulty `b` is answered right with chance `c + (1-c) / (1 + e^(b-a))` at ability `a`, both in
/// logits, `c` the chance of a lucky guess.
///
/// Difficulties begin at what the author's level says and move with answers, see [Difficulties].
public final class Ability {

  /// Standard deviation, in logits, of questions around what their author's level says.
  private static final double HIDDEN = 0.6;

  /// By how much that spread flattens the curve.
  static final double FLATTER = Math.sqrt(1 + HIDDEN * HIDDEN * Math.PI / 8);

  private Ability() {}

  /// Difficulty of a question nobody answered yet, by its author's level, in logits.
  public static double prior(Level level) {
    return switch (level) {
      case JUNIOR -> -0.8;
      case SENIOR -> 0.2;
      case PRINCIPAL -> 1.0;
    };
  }

  /// Chance that the learner knows the answer, guessing apart.
  public static double knows(double ability, double difficulty) {
    return 1 / (1 + Math.exp(difficulty - ability));
  }

  /// Chance to know a question of which only the author's level is known: the curve, flatter by the
  /// normal spread of true difficulties around the level's (the usual probit approximation).
  static double knowsLevel(double ability, double difficulty) {
    return knows(ability / FLATTER, difficulty / FLATTER);
  }

  /// Chance of a right answer, lucky guesses included.
  ///
  /// @param guess chance of a right answer by guessing alone, 0..0.9
  public static double right(double ability, double difficulty, double guess) {
    return guess + (1 - guess) * knows(ability, difficulty);
  }
}
