package anneal.web;

import anneal.question.Answer;
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
import anneal.web.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes out answers and keys as HTML, in short: for a line of a list and for the verdict.
final class Shown {

  private final Markup markup;

  Shown(Markup markup) {
    this.markup = markup;
  }

  /// What was handed in.
  String own(Dealt dealt, Answer answer) {
    return switch (answer) {
      case Answer.Picked picked -> option(dealt.task(), picked.option());
      case Answer.PickedAll picked -> picked(dealt, picked);
      case Answer.Typed typed -> Markup.plain(typed.text());
      case Answer.Filled filled ->
          list(
              "ol",
              dealt.ids().stream()
                  .map(it -> blank(dealt, it, filled.blanks().getOrDefault(it, ""))));
      case Answer.Paired paired ->
          list("ul", dealt.ids().stream().map(it -> pair(dealt, it, paired.pairs().get(it))));
      case Answer.Ordered ordered ->
          list("ol", ordered.steps().stream().map(it -> step(dealt, it)));
      case Answer.Written written -> written(written);
      case Answer.Turned _ -> "Turned";
    };
  }

  /// The right answer.
  String key(Dealt dealt) {
    return switch (dealt.task()) {
      case Choice choice -> markup.line(choice.key().text());
      case Multi multi -> right(multi);
      case Numeric numeric -> Markup.plain(Accepted.key(numeric));
      case Phrase phrase ->
          Markup.plain(phrase.accept().isEmpty() ? "" : phrase.accept().getFirst());
      case Cloze cloze ->
          list(
              "ol",
              cloze.blanks().values().stream().map(it -> key(new Dealt(it.task(), List.of()))));
      case Match match ->
          list("ul", match.left().stream().map(it -> pair(dealt, it.id(), it.match())));
      case Ordering ordering ->
          list("ol", ordering.steps().stream().map(it -> markup.line(it.text())));
      case Open open ->
          open.modelAnswers().isEmpty() ? "" : markup.html(open.modelAnswers().getFirst().text());
      case Recall recall -> markup.html(recall.back());
    };
  }

  /// A typed text or picked option in a blank.
  String blank(Dealt dealt, String id, String value) {
    Cloze.Blank blank = dealt.task() instanceof Cloze cloze ? cloze.blanks().get(id) : null;
    return blank != null && blank.task() instanceof Choice choice
        ? option(choice, value)
        : Markup.plain(value);
  }

  /// The words of a partner; empty for one that is not offered.
  String partner(Dealt dealt, String id) {
    return dealt.task() instanceof Match match
        ? match.right().stream()
            .filter(it -> it.id().equals(id))
            .map(it -> markup.line(it.text()))
            .collect(Collectors.joining())
        : "";
  }

  private String picked(Dealt dealt, Answer.PickedAll picked) {
    return picked.options().isEmpty()
        ? "None of these apply"
        : list(
            "ul",
            dealt.ids().stream()
                .filter(picked.options()::contains)
                .map(it -> option(dealt.task(), it)));
  }

  private String right(Multi multi) {
    List<String> right =
        multi.options().stream().filter(Option::correct).map(it -> markup.line(it.text())).toList();
    return right.isEmpty() ? "None of these apply" : list("ul", right.stream());
  }

  private String option(Task task, String id) {
    List<Option> options =
        switch (task) {
          case Choice choice -> choice.options();
          case Multi multi -> multi.options();
          case Numeric _, Phrase _, Cloze _, Match _, Ordering _, Open _, Recall _ -> List.of();
        };
    return options.stream()
        .filter(it -> it.id().equals(id))
        .map(it -> markup.line(it.text()))
        .collect(Collectors.joining());
  }

  private String pair(Dealt dealt, String left, @Nullable String right) {
    String given =
        dealt.task() instanceof Match match
            ? match.left().stream()
                .filter(it -> it.id().equals(left))
                .map(it -> markup.line(it.text()))
                .collect(Collectors.joining())
            : "";
    return given + " → " + (right == null ? "" : partner(dealt, right));
  }

  private String step(Dealt dealt, String id) {
    return dealt.task() instanceof Ordering ordering
        ? ordering.steps().stream()
            .filter(it -> it.id().equals(id))
            .map(it -> markup.line(it.text()))
            .collect(Collectors.joining())
        : "";
  }

  /// Paragraphs as typed; stages in the order of their ids.
  private static String written(Answer.Written answer) {
    List<String> paragraphs = new ArrayList<>();
    for (Map.Entry<String, String> each : new TreeMap<>(answer.text()).entrySet()) {
      each.getValue()
          .lines()
          .filter(it -> !it.isBlank())
          .forEach(it -> paragraphs.add("<p>" + Markup.plain(it) + "</p>"));
    }
    return paragraphs.isEmpty() && answer.aloud() ? "Said aloud" : String.join("\n", paragraphs);
  }

  private static String list(String tag, Stream<String> items) {
    return items.collect(
        Collectors.joining("</li><li>", "<" + tag + "><li>", "</li></" + tag + ">"));
  }
}
