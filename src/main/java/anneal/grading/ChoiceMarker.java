package anneal.grading;

import anneal.question.Answer;
import anneal.question.Choice;
import anneal.question.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Marks a choice: right is 1, wrong is 0, and both are explained.
final class ChoiceMarker {

  private ChoiceMarker() {}

  static Verdict mark(Choice shown, Answer answer) {
    if (!(answer instanceof Answer.Picked picked)) {
      return new Verdict.Ungradable("Pick one of the options shown.");
    }
    return find(shown, picked.option())
        .map(it -> verdict(shown, it))
        .orElseGet(
            () ->
                new Verdict.Ungradable("That option is not among those shown: pick one of them."));
  }

  private static Optional<Option> find(Choice shown, String id) {
    return shown.options().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /// What was picked comes first, then the key, unless it is the same.
  private static Verdict verdict(Choice shown, Option picked) {
    List<Remark> remarks = new ArrayList<>();
    remarks.add(remark(picked));
    shown.options().stream()
        .filter(it -> it.correct() && !picked.correct())
        .forEach(it -> remarks.add(remark(it)));
    return new Verdict.Graded(picked.correct() ? 1 : 0, remarks);
  }

  private static Remark remark(Option option) {
    String silence = option.correct() ? "This is the right one." : "This is not the right one.";
    return new Remark(
        option.id(),
        option.correct(),
        Objects.requireNonNullElse(option.remark(), silence),
        option.misconception());
  }
}
