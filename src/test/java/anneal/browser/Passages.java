package anneal.browser;

import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Hint;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import anneal.question.Variant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Every text of a question that a page may show.
final class Passages {

  private Passages() {}

  static List<String> of(Variant variant) {
    Stream<String> around =
        Stream.concat(
            Stream.of(variant.stem(), variant.explanation(), variant.followUp()),
            variant.hints().stream().map(Hint::text));
    return Stream.concat(around, of(variant.task())).filter(Objects::nonNull).toList();
  }

  private static Stream<String> of(Task task) {
    return switch (task) {
      case Choice choice -> options(choice.options());
      case Multi multi -> options(multi.options());
      case Numeric numeric -> numeric.known().stream().map(Numeric.KnownValue::remark);
      case Phrase phrase -> phrase.known().stream().map(Phrase.KnownPhrase::remark);
      case Cloze cloze -> Stream.concat(Stream.of(cloze.text()), blanks(cloze));
      case Match match ->
          Stream.concat(
              match.left().stream().flatMap(it -> Stream.of(it.text(), it.remark())),
              match.right().stream().map(Match.Right::text));
      case Ordering ordering ->
          ordering.steps().stream().flatMap(it -> Stream.of(it.text(), it.remark()));
      case Open open -> open(open);
      case Recall recall -> Stream.of(recall.back());
    };
  }

  private static Stream<String> options(List<Option> options) {
    return options.stream().flatMap(it -> Stream.of(it.text(), it.remark()));
  }

  private static Stream<String> blanks(Cloze cloze) {
    return cloze.blanks().values().stream()
        .flatMap(it -> Stream.concat(Stream.ofNullable(it.remark()), of(it.task())));
  }

  private static Stream<String> open(Open open) {
    Stream<String> rubric =
        open.rubric().stream()
            .flatMap(
                it -> Stream.concat(Stream.of(it.criterion()), it.anchors().values().stream()));
    Stream<String> models = open.modelAnswers().stream().map(Open.ModelAnswer::text);
    Stream<String> stages = open.stages().stream().map(Open.Stage::prompt);
    return Stream.of(rubric, models, stages).flatMap(it -> it);
  }
}
