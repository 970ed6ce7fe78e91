package anneal.study;

import anneal.question.Question;
import java.util.List;
import java.util.function.Predicate;

/// How long a day's questions take, as the desk would ask them.
public final class Effort {

  /// Seconds above which a question takes long.
  private static final int LONG = 300;

  private Effort() {}

  /// Seconds for everything that is due and some of what was never met. Of what takes long the desk
  /// asks one in a sitting, and late in it.
  ///
  /// @param fresh how many that were never met
  /// @param size questions of a sitting
  public static double seconds(List<Question> due, List<Question> unseen, int fresh, int size) {
    int asked = due.size() + fresh;
    int sittings = (size > Desk.LATE ? asked / size : 0) + (asked % size > Desk.LATE ? 1 : 0);
    int all = (int) unseen.stream().filter(Effort::isLong).count();
    int few = unseen.size() - all;
    int late = Math.clamp(Math.max(Math.min(sittings, all), fresh - few), 0, fresh);
    return due.stream().mapToInt(Question::seconds).sum()
        + late * mean(unseen, Effort::isLong)
        + (fresh - late) * mean(unseen, it -> !isLong(it));
  }

  /// Whether a question takes long, such as a whole design.
  static boolean isLong(Question question) {
    return question.seconds() > LONG;
  }

  private static double mean(List<Question> questions, Predicate<Question> which) {
    return questions.stream().filter(which).mapToInt(Question::seconds).average().orElse(0);
  }
}
