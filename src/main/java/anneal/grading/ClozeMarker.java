package anneal.grading;

import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer;
import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Cloze.Blank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Marks the blanks of a text, each like a small question; the score is their mean.
final class ClozeMarker {

  private ClozeMarker() {}

  static Verdict mark(Cloze task, Answer answer) {
    return answer instanceof Answer.Filled filled
        ? mark(task, filled)
        : new Ungradable("Fill every blank.");
  }

  private static Verdict mark(Cloze task, Answer.Filled answer) {
    double sum = 0;
    int number = 0;
    List<Remark> wrong = new ArrayList<>();
    List<Remark> right = new ArrayList<>();
    for (Map.Entry<String, Blank> entry : task.blanks().entrySet()) {
      number++;
      String typed = answer.blanks().getOrDefault(entry.getKey(), "");
      switch (mark(entry.getValue(), typed)) {
        case Ungradable(String reason) -> {
          return new Ungradable("Blank " + number + ": " + reason);
        }
        case Verdict.Revealed _ -> throw new IllegalStateException("a blank is never open");
        case Graded graded -> {
          sum += graded.score();
          Remark remark = remark(entry.getKey(), entry.getValue(), graded);
          (remark.right() ? right : wrong).add(remark);
        }
      }
    }
    wrong.addAll(right);
    return new Graded(Math.clamp(sum / task.blanks().size(), 0, 1), wrong);
  }

  private static Verdict mark(Blank blank, String typed) {
    if (typed.isBlank()) {
      return new Ungradable("nothing stands here yet.");
    }
    return blank.task() instanceof Choice choice
        ? Grader.grade(choice, new Answer.Picked(typed))
        : Grader.grade(blank.task(), new Answer.Typed(typed));
  }

  /// What the part's own marker said of the answer, else the author's word on the blank.
  private static Remark remark(String id, Blank blank, Graded graded) {
    boolean right = graded.score() >= 1;
    Remark own = graded.remarks().isEmpty() ? null : graded.remarks().getFirst();
    String said = own == null ? "" : own.text();
    String text = !said.isEmpty() ? said : blank.remark() == null ? "" : blank.remark();
    return new Remark(id, right, text, own == null || right ? null : own.misconception());
  }
}
