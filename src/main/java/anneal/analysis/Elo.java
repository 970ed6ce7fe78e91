package anneal.analysis;

import java.util.HashMap;
import java.util.Map;

/// Difficulties that move with each answer: question and learner play against each other.
///
/// A learner of ability `theta` answers a question of difficulty `b` right with chance `g + (1-g) /
/// (1 + exp(b - theta))`. After each answer both move by `K(n) (score - chance)`, in opposite
/// directions, `K(n) = 1 / (1 + 0.05 n)` after n answers (R. Pelanek 2016,
/// doi:10.1016/j.compedu.2016.03.017). Questions begin where the author's level puts them.
public final class Elo {

  private static final double SHRINK = 0.05;

  private final Map<Object, Standing> learners = new HashMap<>();
  private final Map<Object, Standing> questions = new HashMap<>();

  private record Standing(double value, int answers) {

    Standing moved(double surprise) {
      return new Standing(value + surprise / (1 + SHRINK * answers), answers + 1);
    }
  }

  /// Takes in a first answer; they are to come in order of time.
  public void add(Trial trial, Item item) {
    Standing learner = learners.getOrDefault(trial.learner(), new Standing(0, 0));
    Standing question = standing(item);
    double knows = 1 / (1 + Math.exp(question.value() - learner.value()));
    double surprise = trial.score() - (item.guess() + (1 - item.guess()) * knows);
    learners.put(trial.learner(), learner.moved(surprise));
    questions.put(item.question(), question.moved(-surprise));
  }

  /// The difficulty of a question, in logits.
  public double difficulty(Item item) {
    return standing(item).value();
  }

  private Standing standing(Item item) {
    return questions.getOrDefault(item.question(), new Standing(item.declared(), 0));
  }
}
