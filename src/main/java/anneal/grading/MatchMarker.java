package anneal.grading;

import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer;
import anneal.question.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Marks pairs; the score is the share of left sides with their partner.
final class MatchMarker {

  private MatchMarker() {}

  static Verdict mark(Match task, Answer answer) {
    return answer instanceof Answer.Paired paired
        ? mark(task, paired)
        : new Ungradable("Choose a partner for every line on the left.");
  }

  private static Verdict mark(Match task, Answer.Paired answer) {
    Set<String> offered = task.right().stream().map(Match.Right::id).collect(Collectors.toSet());
    List<Remark> wrong = new ArrayList<>();
    List<Remark> right = new ArrayList<>();
    for (Match.Left left : task.left()) {
      String chosen = answer.pairs().get(left.id());
      if (chosen == null || !offered.contains(chosen)) {
        return new Ungradable("Choose a partner for every line on the left.");
      }
      boolean good = chosen.equals(left.match());
      String text = left.remark() == null ? "" : left.remark();
      String misconception = good ? null : left.misconception();
      (good ? right : wrong).add(new Remark(left.id(), good, text, misconception));
    }
    double score = (double) right.size() / task.left().size();
    wrong.addAll(right);
    return new Graded(score, wrong);
  }
}
