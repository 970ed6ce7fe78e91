package anneal.interchange;

import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Names the parts in which two drafts of one question differ.
final class Differences {

  private final Set<String> parts = new LinkedHashSet<>();

  private Differences() {}

  /// The parts, in the order of a question; none where the drafts are equal.
  static Set<String> between(Draft one, Draft other) {
    Differences differences = new Differences();
    differences.draft(one, other);
    if (differences.parts.isEmpty() && !one.equals(other)) {
      throw new IllegalStateException("drafts differ in a part without a name: " + one);
    }
    return differences.parts;
  }

  private void draft(Draft one, Draft other) {
    part("id", one.slug(), other.slug());
    part("revision", one.revision(), other.revision());
    part("topic", one.topic(), other.topic());
    part("level", one.traits().level(), other.traits().level());
    part("time to answer", one.traits().seconds(), other.traits().seconds());
    part("skills", one.traits().skills(), other.traits().skills());
    part("family", one.traits().family(), other.traits().family());
    part("stem", one.stem(), other.stem());
    task(one.task(), other.task());
    part("hints", one.notes().hints(), other.notes().hints());
    part("explanation", one.notes().explanation(), other.notes().explanation());
    part("references", one.notes().references(), other.notes().references());
    part("follow-up", one.notes().followUp(), other.notes().followUp());
  }

  private void part(String name, @Nullable Object one, @Nullable Object other) {
    if (!Objects.equals(one, other)) {
      parts.add(name);
    }
  }

  private void task(Task one, Task other) {
    if (one.getClass() != other.getClass()) {
      parts.add("kind (it becomes " + kind(other) + ")");
      return;
    }
    switch (one) {
      case Choice it -> choice(it, (Choice) other);
      case Multi it -> multi(it, (Multi) other);
      case Numeric it -> numeric(it, (Numeric) other);
      case Phrase it -> phrase(it, (Phrase) other);
      case Match it -> match(it, (Match) other);
      case Cloze it -> cloze(it, (Cloze) other);
      case Ordering it -> part("steps", it, other);
      case Open it -> open(it, (Open) other);
      case Recall it -> part("back", it, other);
    }
  }

  /// The kind's name as authors write it.
  static String kind(Task task) {
    return switch (task) {
      case Choice _ -> "choice";
      case Multi _ -> "multi";
      case Numeric _ -> "numeric";
      case Phrase _ -> "text";
      case Match _ -> "match";
      case Cloze _ -> "cloze";
      case Ordering _ -> "order";
      case Open _ -> "open";
      case Recall _ -> "recall";
    };
  }

  private void choice(Choice one, Choice other) {
    options(one.options(), other.options());
    part("number of wrong options shown", one.wrongShown(), other.wrongShown());
  }

  private void multi(Multi one, Multi other) {
    options(one.options(), other.options());
    part("grading", one.grading(), other.grading());
    part("number of right options shown", one.rightShown(), other.rightShown());
    part("number of wrong options shown", one.wrongShown(), other.wrongShown());
  }

  private void options(List<Option> one, List<Option> other) {
    list("options", one, other, Option::text);
    list("key", one, other, Option::correct);
    list("remarks", one, other, Option::remark);
    list("misconceptions", one, other, Option::misconception);
    list("ids of options", one, other, Option::id);
    list("place of an option", one, other, Option::pinned);
  }

  private void numeric(Numeric one, Numeric other) {
    part("key", one.key(), other.key());
    part("tolerance", one.tolerance(), other.tolerance());
    part("notations", one.notations(), other.notations());
    part("unit", one.unit(), other.unit());
    part("known wrong values", one.known(), other.known());
  }

  private void phrase(Phrase one, Phrase other) {
    part("accepted phrases", one.accept(), other.accept());
    part("patterns", one.patterns(), other.patterns());
    part("forgiven slips", one.close(), other.close());
    part("known wrong phrases", one.known(), other.known());
  }

  private void match(Match one, Match other) {
    list("left sides", one.left(), other.left(), Match.Left::text);
    part("right sides", sorted(one), sorted(other));
    list("remarks", one.left(), other.left(), Match.Left::remark);
    list("misconceptions", one.left(), other.left(), Match.Left::misconception);
    list("ids of sides", one.left(), other.left(), it -> it.id() + " " + it.match());
    list("ids of sides", one.right(), other.right(), Match.Right::id);
  }

  /// Both sides are shuffled anyway.
  private static List<String> sorted(Match match) {
    return match.right().stream().map(Match.Right::text).sorted().toList();
  }

  private void cloze(Cloze one, Cloze other) {
    part("text with blanks", one.text(), other.text());
    part("blanks", one.blanks(), other.blanks());
  }

  private void open(Open one, Open other) {
    part("rubric", one.rubric(), other.rubric());
    part("model answers", one.modelAnswers(), other.modelAnswers());
    part("stages", one.stages(), other.stages());
    part("length", one.limit(), other.limit());
  }

  private <T> void list(String name, List<T> one, List<T> other, Function<T, @Nullable Object> of) {
    part(name, one.stream().map(of).toList(), other.stream().map(of).toList());
  }
}
