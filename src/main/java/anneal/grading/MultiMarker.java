package anneal.grading;

import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer;
import anneal.question.Answer.PickedAll;
import anneal.question.Multi;
import anneal.question.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Marks "all that apply".
final class MultiMarker {

  private MultiMarker() {}

  static Verdict mark(Multi task, Answer answer) {
    return answer instanceof PickedAll picked
        ? mark(task, picked)
        : new Ungradable("Pick every option that applies, or say that none of these apply.");
  }

  private static Verdict mark(Multi task, PickedAll answer) {
    Set<String> picked = answer.options();
    Set<String> shown = task.options().stream().map(Option::id).collect(Collectors.toSet());
    if (!shown.containsAll(picked)) {
      return new Ungradable("One of the picks is not among the options: pick again.");
    }
    if (picked.isEmpty() && !answer.none()) {
      return new Ungradable("Pick every option that applies, or say that none of these apply.");
    }
    if (!picked.isEmpty() && answer.none()) {
      return new Ungradable("Either pick options or say that none of these apply.");
    }
    return new Graded(score(task, picked), remarks(task, picked));
  }

  private static double score(Multi task, Set<String> picked) {
    int hits = 0;
    int falsePicks = 0;
    int right = 0;
    for (Option option : task.options()) {
      boolean taken = picked.contains(option.id());
      right += option.correct() ? 1 : 0;
      hits += option.correct() && taken ? 1 : 0;
      falsePicks += !option.correct() && taken ? 1 : 0;
    }
    int count = task.options().size();
    return switch (task.grading()) {
      case ALL -> hits == right && falsePicks == 0 ? 1 : 0;
      case NET -> right == 0 ? (falsePicks == 0 ? 1 : 0) : net(hits, falsePicks, right);
      case DECISIONS -> (double) (count - falsePicks - (right - hits)) / count;
    };
  }

  private static double net(int hits, int falsePicks, int right) {
    return Math.max(0, (double) (hits - falsePicks) / right);
  }

  /// Mistakes first, in the order shown; then what was decided rightly.
  private static List<Remark> remarks(Multi task, Set<String> picked) {
    List<Remark> wrong = new ArrayList<>();
    List<Remark> right = new ArrayList<>();
    for (Option option : task.options()) {
      boolean good = picked.contains(option.id()) == option.correct();
      String text = option.remark() == null ? "" : option.remark();
      (good ? right : wrong).add(new Remark(option.id(), good, text, option.misconception()));
    }
    wrong.addAll(right);
    return wrong;
  }
}
