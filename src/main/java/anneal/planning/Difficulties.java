package anneal.planning;

import anneal.question.Level;
import anneal.question.QuestionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How hard questions are: what their author's level says, until enough learners have answered.
///
/// Elo's rule over first answers in the order they came: the learner's ability and the question's
/// difficulty move towards what happened, less with each answer (Pelanek 2016, "Applications of the
/// Elo rating system in adaptive educational systems"; his uncertainty function 1 / (1 + 0.05 n)).
/// Where few learners have answered, one learner's own answers would speak twice, of the learner
/// and of the question, so the level stands.
public final class Difficulties {

  /// Learners whose first answers it takes before a question leaves its level.
  public static final int LEAST_LEARNERS = 8;

  private final Map<QuestionId, Double> moved;

  private Difficulties(Map<QuestionId, Double> moved) {
    this.moved = Map.copyOf(moved);
  }

  /// A learner's first answer to a question.
  ///
  /// @param learner any name, the same for the same learner
  /// @param guess chance of a right answer by guessing alone, 0..0.9
  /// @param right whether it was right
  public record Met(String learner, QuestionId question, double guess, boolean right) {}

  /// Difficulties after these answers.
  ///
  /// @param oldestFirst one for each learner and question
  /// @param level the author's; answers to a question without one are passed over
  public static Difficulties of(
      List<Met> oldestFirst, Function<QuestionId, Optional<Level>> level) {
    Map<String, Rating> learners = new HashMap<>();
    Map<QuestionId, Rating> questions = new HashMap<>();
    for (Met met : oldestFirst) {
      level
          .apply(met.question())
          .ifPresent(
              it ->
                  meet(
                      learners.computeIfAbsent(met.learner(), _ -> new Rating(0)),
                      questions.computeIfAbsent(met.question(), _ -> new Rating(Ability.prior(it))),
                      met));
    }
    Map<QuestionId, Double> moved = new HashMap<>();
    questions.forEach(
        (id, it) -> {
          if (it.answers >= LEAST_LEARNERS) {
            moved.put(id, it.value);
          }
        });
    return new Difficulties(moved);
  }

  /// Difficulty of a question in logits, see [Ability].
  public double of(QuestionId question, Level level) {
    return moved.getOrDefault(question, Ability.prior(level));
  }

  private static void meet(Rating learner, Rating question, Met met) {
    double expected = Ability.right(learner.value, question.value, met.guess());
    double surprise = (met.right() ? 1 : 0) - expected;
    learner.move(surprise);
    question.move(-surprise);
  }

  private static final class Rating {
    private double value;
    private int answers;

    Rating(double value) {
      this.value = value;
    }

    void move(double by) {
      value += by / (1 + 0.05 * answers);
      answers++;
    }
  }
}
