package anneal.web;

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
import anneal.web.FaceJson.BlankForm;
import anneal.web.FaceJson.ClozeForm;
import anneal.web.FaceJson.ItemJson;
import anneal.web.FaceJson.NumberForm;
import anneal.web.FaceJson.OpenForm;
import anneal.web.FaceJson.StageJson;
import anneal.web.markup.Blanks;
import anneal.web.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// How each kind of question looks before it is answered: nothing of its key is in it.
final class Faces {

  private final Markup markup;

  Faces(Markup markup) {
    this.markup = markup;
  }

  FaceJson face(Dealt dealt) {
    return switch (dealt.task()) {
      case Choice choice -> FaceJson.options(options(choice.options()));
      case Multi multi -> FaceJson.multi(options(multi.options()), multi.grading());
      case Numeric numeric -> FaceJson.number(NumberForm.of(numeric));
      case Cloze cloze -> FaceJson.cloze(cloze(cloze));
      case Match match ->
          FaceJson.match(
              items(match.left(), Match.Left::text), items(match.right(), Match.Right::text));
      case Ordering ordering -> FaceJson.items(items(steps(ordering, dealt), Ordering.Step::text));
      case Open open -> FaceJson.open(open(open));
      case Phrase _, Recall _ -> FaceJson.PLAIN;
    };
  }

  /// The stages of an open question.
  List<StageJson> stages(Open open) {
    return open.stages().stream()
        .map(it -> new StageJson(it.id(), it.title(), markup.html(it.prompt())))
        .toList();
  }

  /// The steps in the order in which they were dealt.
  static List<Ordering.Step> steps(Ordering ordering, Dealt dealt) {
    return dealt.ids().stream()
        .flatMap(id -> ordering.steps().stream().filter(it -> it.id().equals(id)))
        .toList();
  }

  private List<ItemJson> options(List<Option> options) {
    return items(options, Option::text);
  }

  private <T> List<ItemJson> items(List<T> all, Function<T, String> text) {
    List<ItemJson> items = new ArrayList<>();
    for (T each : all) {
      items.add(new ItemJson(Integer.toString(items.size() + 1), markup.line(text.apply(each))));
    }
    return items;
  }

  private ClozeForm cloze(Cloze cloze) {
    List<BlankForm> blanks = new ArrayList<>();
    for (Map.Entry<String, Cloze.Blank> each : cloze.blanks().entrySet()) {
      Task task = each.getValue().task();
      blanks.add(
          new BlankForm(
              Integer.toString(blanks.size() + 1),
              task.kind(),
              task instanceof Choice choice ? options(choice.options()) : null,
              unit(task)));
    }
    return new ClozeForm(markup.cloze(marked(cloze)), blanks);
  }

  private static @Nullable String unit(Task task) {
    return task instanceof Numeric numeric && numeric.unit() != null
        ? numeric.unit().symbol()
        : null;
  }

  /// The text with a mark for each blank; a place without a blank stays as it was written.
  private static String marked(Cloze cloze) {
    List<String> ids = List.copyOf(cloze.blanks().keySet());
    return Cloze.PLACE
        .matcher(cloze.text())
        .replaceAll(
            place -> {
              int at = ids.indexOf(place.group(1));
              String mark = at < 0 ? place.group() : Blanks.mark(at + 1);
              return Matcher.quoteReplacement(mark);
            });
  }

  private OpenForm open(Open open) {
    Open.Limit limit = open.limit();
    return new OpenForm(
        limit.words() == 0 ? null : limit.words(),
        limit.minutes() == 0 ? null : limit.minutes(),
        stages(open));
  }
}
