package anneal.grading;

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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which misconceptions an answer to a task can show.
public final class Temptations {

  private Temptations() {}

  /// Ids of the misconceptions that a task names.
  ///
  /// @param task as shown, or as authored for all it may show
  public static Set<String> of(Task task) {
    return named(task).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> named(Task task) {
    return switch (task) {
      case Choice choice -> choice.options().stream().map(Option::misconception);
      case Multi multi -> multi.options().stream().map(Option::misconception);
      case Numeric numeric -> numeric.known().stream().map(Numeric.KnownValue::misconception);
      case Phrase phrase -> phrase.known().stream().map(Phrase.KnownPhrase::misconception);
      case Cloze cloze -> cloze.blanks().values().stream().flatMap(it -> named(it.task()));
      case Match match -> match.left().stream().map(Match.Left::misconception);
      case Ordering ordering -> ordering.steps().stream().map(Ordering.Step::misconception);
      case Open _, Recall _ -> Stream.of();
    };
  }
}
