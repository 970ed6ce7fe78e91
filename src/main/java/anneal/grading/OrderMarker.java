package anneal.grading;

import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer;
import anneal.question.Ordering;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Marks an order.
///
/// A list earns 1 minus its normalised Kendall distance: the share of pairs in the right order, and
/// a step of a wrong pair is wrong. A graph earns 1 for every order that respects it, else the
/// longest subsequence that does, over the number of steps: the longest common subsequence with the
/// nearest right order; only the steps outside of it are wrong. In both these alone count as
/// confused, since one step that was moved puts many others into wrong pairs.
final class OrderMarker {

  private OrderMarker() {}

  static Verdict mark(Ordering task, Answer answer) {
    return answer instanceof Answer.Ordered ordered
        ? mark(task, ordered.steps())
        : new Ungradable("Put every step in its place, each one once.");
  }

  private static Verdict mark(Ordering task, List<String> given) {
    Set<String> ids = new HashSet<>(task.steps().stream().map(Ordering.Step::id).toList());
    if (given.size() != ids.size() || !ids.equals(new HashSet<>(given))) {
      return new Ungradable("Put every step in its place, each one once.");
    }
    StepOrder order = new StepOrder(given, task.before());
    Set<String> misplaced = order.misplaced(confusing(task));
    double size = given.size();
    double score =
        task.graph()
            ? (size - misplaced.size()) / size
            : 1 - 2 * order.inversions() / (size * (size - 1));
    return new Graded(score, remarks(task, order, misplaced));
  }

  private static Set<String> confusing(Ordering task) {
    return task.steps().stream()
        .filter(it -> it.misconception() != null)
        .map(Ordering.Step::id)
        .collect(Collectors.toSet());
  }

  private static List<Remark> remarks(Ordering task, StepOrder order, Set<String> misplaced) {
    List<Remark> wrong = new ArrayList<>();
    List<Remark> right = new ArrayList<>();
    for (Ordering.Step step : task.steps()) {
      boolean confused = misplaced.contains(step.id());
      boolean good = task.graph() ? !confused : !order.crossed(step.id());
      String text = step.remark() == null ? "" : step.remark();
      Remark remark = new Remark(step.id(), good, text, confused ? step.misconception() : null);
      (good ? right : wrong).add(remark);
    }
    wrong.addAll(right);
    return wrong;
  }
}
