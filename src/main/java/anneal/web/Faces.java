package anneal.web;

import anneal.question.Answer;
import anneal.question.Choice;
import anneal.question.Numeric;
import anneal.question.Option;
import anneal.question.Task;
import anneal.web.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How each kind of task looks on the wire, before and after it was answered. Options go by their
/// place in the order shown, from 1: their own ids stay on the server.
final class Faces {

  private final Markup markup;

  Faces(Markup markup) {
    this.markup = markup;
  }

  /// The name of the kind.
  static String kind(Task task) {
    return switch (task) {
      case Choice _ -> "choice";
      case Numeric _ -> "numeric";
    };
  }

  /// What there is to pick from; null where nothing is picked.
  @Nullable List<ShownOption> options(Task shown) {
    return switch (shown) {
      case Choice choice -> {
        List<ShownOption> options = new ArrayList<>();
        for (Option option : choice.options()) {
          options.add(new ShownOption(place(choice, option.id()), markup.line(option.text())));
        }
        yield options;
      }
      case Numeric _ -> null;
    };
  }

  /// What a number may look like; null where none is asked for.
  static @Nullable NumberForm number(Task shown) {
    return switch (shown) {
      case Choice _ -> null;
      case Numeric numeric -> {
        Numeric.Unit unit = numeric.unit();
        yield new NumberForm(
            unit == null ? null : unit.symbol(),
            unit != null && unit.required(),
            numeric.notations().stream().sorted().toList());
      }
    };
  }

  /// What was handed in, as HTML.
  String own(Task shown, Answer answer) {
    return switch (answer) {
      case Answer.Picked picked -> picked(shown, picked.option());
      case Answer.Typed typed -> Markup.plain(typed.text());
    };
  }

  private String picked(Task shown, String id) {
    return switch (shown) {
      case Choice choice ->
          choice.options().stream()
              .filter(it -> it.id().equals(id))
              .findFirst()
              .map(it -> markup.line(it.text()))
              .orElse("");
      case Numeric _ -> "";
    };
  }

  /// The right answer.
  KeyJson key(Task shown) {
    return switch (shown) {
      case Choice choice -> new KeyJson(markup.line(choice.key().text()), null);
      case Numeric numeric ->
          new KeyJson(
              Markup.plain(Accepted.number(numeric, numeric.key())), Accepted.range(numeric));
    };
  }

  /// Every option with what is to be said about it; null where nothing was picked.
  @Nullable List<MarkedOption> marked(Task shown, Answer answer) {
    return switch (shown) {
      case Choice choice ->
          choice.options().stream().map(it -> marked(choice, it, answer)).toList();
      case Numeric _ -> null;
    };
  }

  private MarkedOption marked(Choice choice, Option option, Answer answer) {
    String remark = option.remark();
    return new MarkedOption(
        place(choice, option.id()),
        markup.line(option.text()),
        option.correct(),
        answer instanceof Answer.Picked picked && picked.option().equals(option.id()),
        remark == null ? null : markup.html(remark));
  }

  /// What a remark is about: `own`, `key`, or the place of another option.
  static String about(Task shown, Answer answer, String about) {
    return switch (shown) {
      case Choice choice -> {
        if (answer instanceof Answer.Picked picked && picked.option().equals(about)) {
          yield "own";
        }
        yield choice.key().id().equals(about) ? "key" : place(choice, about);
      }
      case Numeric _ -> "own";
    };
  }

  private static String place(Choice choice, String id) {
    List<String> ids = choice.options().stream().map(Option::id).toList();
    return Integer.toString(ids.indexOf(id) + 1);
  }

  /// An option to pick.
  record ShownOption(String id, String html) {}

  /// What a number may look like.
  record NumberForm(
      @Nullable String unit, boolean unitRequired, List<Numeric.Notation> notations) {}

  /// The right answer and, for a number, which others count as right.
  record KeyJson(String html, @Nullable String accepted) {}

  /// An option after the reveal.
  record MarkedOption(
      String id, String html, boolean correct, boolean picked, @Nullable String remarkHtml) {}
}
