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
import anneal.web.markup.Html;
import anneal.web.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes out answers and keys as HTML, in short: for a line of a list and for the verdict.
final class Shown {

  private final Markup markup;

  Shown(Markup markup) {
    this.markup = markup;
  }

  /// What was handed in.
  Html own(Dealt dealt, Answer answer) {
    return switch (answer) {
      case Answer.Picked picked -> option(dealt.task(), picked.option());
      case Answer.PickedAll picked -> picked(dealt, picked);
      case Answer.Typed typed -> Html.plain(typed.text());
      case Answer.Filled filled ->
          Html.list(
              "ol",
              dealt.ids().stream()
                  .map(it -> blank(dealt, it, filled.blanks().getOrDefault(it, ""))));
      case Answer.Paired paired ->
          Html.list("ul", dealt.ids().stream().map(it -> pair(dealt, it, paired.pairs().get(it))));
      case Answer.Ordered ordered ->
          Html.list("ol", ordered.steps().stream().map(it -> step(dealt, it)));
      case Answer.Written written -> written(written);
      case Answer.Turned _ -> Html.plain("Turned");
    };
  }

  /// The right answer.
  Html key(Dealt dealt) {
    return switch (dealt.task()) {
      case Choice choice -> markup.line(choice.key().text());
      case Multi multi -> right(multi);
      case Numeric numeric -> Html.plain(Accepted.key(numeric));
      case Phrase phrase -> Html.plain(phrase.accept().isEmpty() ? "" : phrase.accept().getFirst());
      case Cloze cloze ->
          Html.list(
              "ol",
              cloze.blanks().values().stream().map(it -> key(new Dealt(it.task(), List.of()))));
      case Match match ->
          Html.list("ul", match.left().stream().map(it -> pair(dealt, it.id(), it.match())));
      case Ordering ordering ->
          Html.list("ol", ordering.steps().stream().map(it -> markup.line(it.text())));
      case Open open ->
          open.modelAnswers().isEmpty()
              ? Html.NONE
              : markup.html(open.modelAnswers().getFirst().text());
      case Recall recall -> markup.html(recall.back());
    };
  }

  /// A typed text or picked option in a blank.
  Html blank(Dealt dealt, String id, String value) {
    Cloze.Blank blank = dealt.task() instanceof Cloze cloze ? cloze.blanks().get(id) : null;
    return blank != null && blank.task() instanceof Choice choice
        ? option(choice, value)
        : Html.plain(value);
  }

  /// The words of a partner; empty for one that is not offered.
  Html partner(Dealt dealt, String id) {
    return dealt.task() instanceof Match match
        ? one(match.right().stream().filter(it -> it.id().equals(id)).map(Match.Right::text))
        : Html.NONE;
  }

  private Html picked(Dealt dealt, Answer.PickedAll picked) {
    return picked.options().isEmpty()
        ? Html.plain("None of these apply")
        : Html.list(
            "ul",
            dealt.ids().stream()
                .filter(picked.options()::contains)
                .map(it -> option(dealt.task(), it)));
  }

  private Html right(Multi multi) {
    List<Html> right =
        multi.options().stream().filter(Option::correct).map(it -> markup.line(it.text())).toList();
    return right.isEmpty() ? Html.plain("None of these apply") : Html.list("ul", right.stream());
  }

  private Html option(Task task, String id) {
    List<Option> options =
        switch (task) {
          case Choice choice -> choice.options();
          case Multi multi -> multi.options();
          case Numeric _, Phrase _, Cloze _, Match _, Ordering _, Open _, Recall _ -> List.of();
        };
    return one(options.stream().filter(it -> it.id().equals(id)).map(Option::text));
  }

  private Html pair(Dealt dealt, String left, @Nullable String right) {
    Html given =
        dealt.task() instanceof Match match
            ? one(match.left().stream().filter(it -> it.id().equals(left)).map(Match.Left::text))
            : Html.NONE;
    Html partner = right == null ? Html.NONE : partner(dealt, right);
    return Html.joined(" → ", Stream.of(given, partner));
  }

  private Html step(Dealt dealt, String id) {
    return dealt.task() instanceof Ordering ordering
        ? one(ordering.steps().stream().filter(it -> it.id().equals(id)).map(Ordering.Step::text))
        : Html.NONE;
  }

  /// Paragraphs as typed; stages in the order of their ids.
  private static Html written(Answer.Written answer) {
    List<Html> paragraphs = new ArrayList<>();
    for (Map.Entry<String, String> each : new TreeMap<>(answer.text()).entrySet()) {
      each.getValue()
          .lines()
          .filter(it -> !it.isBlank())
          .forEach(it -> paragraphs.add(Html.plain(it).in("p")));
    }
    return paragraphs.isEmpty() && answer.aloud()
        ? Html.plain("Said aloud")
        : Html.joined("\n", paragraphs.stream());
  }

  /// The text of the only one, as a line; nothing where there is none.
  private Html one(Stream<String> text) {
    return text.findFirst().map(markup::line).orElse(Html.NONE);
  }
}
