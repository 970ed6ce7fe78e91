package anneal.files;

import anneal.interchange.Draft;
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
import anneal.question.Tolerance;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A draft as an author would write it into a pack.
final class DraftJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DraftJson() {}

  static ObjectNode of(Draft draft) {
    ObjectNode question = JSON.objectNode().put("id", draft.slug());
    if (draft.revision() > 1) {
      question.put("rev", draft.revision());
      question
          .putArray("changes")
          .addObject()
          .put("rev", draft.revision())
          .put("kind", "cosmetic")
          .put("note", "Imported at this revision");
    }
    question.put("kind", kind(draft.task()));
    Draft.Traits traits = draft.traits();
    question.put("level", word(traits.level())).put("seconds", traits.seconds());
    strings(question, "skills", traits.skills());
    put(question, "family", traits.family());
    text(question, "stem", draft.stem());
    task(question, draft.task());
    ArrayNode hints = JSON.arrayNode();
    draft
        .notes()
        .hints()
        .forEach(it -> text(hints.addObject(), "text", it.text()).put("cost", it.cost()));
    some(question, "hints", hints);
    text(question, "explanation", draft.notes().explanation());
    ArrayNode references = JSON.arrayNode();
    draft
        .notes()
        .references()
        .forEach(it -> references.addObject().put("title", it.title()).put("url", it.url()));
    some(question, "references", references);
    put(question, "followUp", draft.notes().followUp());
    return question;
  }

  private static String kind(Task task) {
    return switch (task) {
      case Choice _ -> "choice";
      case Multi _ -> "multi";
      case Numeric _ -> "numeric";
      case Phrase _ -> "text";
      case Cloze _ -> "cloze";
      case Match _ -> "match";
      case Ordering _ -> "order";
      case Open _ -> "open";
      case Recall _ -> "recall";
    };
  }

  private static void task(ObjectNode holder, Task task) {
    switch (task) {
      case Choice it -> choice(holder, it);
      case Multi it -> multi(holder, it);
      case Numeric it -> numeric(holder, it);
      case Phrase it -> phrase(holder, it);
      case Cloze it -> cloze(holder, it);
      case Match it -> match(holder, it);
      case Ordering it -> order(holder, it);
      case Open it -> open(holder, it);
      case Recall it -> text(holder, "back", it.back());
    }
  }

  private static void choice(ObjectNode holder, Choice choice) {
    options(holder, choice.options());
    if (choice.wrongShown() != choice.options().size() - 1) {
      holder.putObject("pick").put("wrong", choice.wrongShown());
    }
  }

  private static void multi(ObjectNode holder, Multi multi) {
    options(holder, multi.options());
    int right = (int) multi.options().stream().filter(Option::correct).count();
    if (multi.rightShown() != right || multi.wrongShown() != multi.options().size() - right) {
      holder.putObject("pick").put("right", multi.rightShown()).put("wrong", multi.wrongShown());
    }
    holder.put("grading", word(multi.grading()));
  }

  private static void options(ObjectNode holder, List<Option> options) {
    ArrayNode list = holder.putArray("options");
    for (Option option : options) {
      ObjectNode each = text(list.addObject().put("id", option.id()), "text", option.text());
      flag(each, "correct", option.correct());
      put(each, "remark", option.remark());
      put(each, "misconception", option.misconception());
      flag(each, "pin", option.pinned());
    }
  }

  private static void numeric(ObjectNode holder, Numeric numeric) {
    holder.put("answer", numeric.key());
    tolerance(holder.putObject("tolerance"), numeric.tolerance());
    strings(
        holder, "notation", numeric.notations().stream().sorted().map(DraftJson::word).toList());
    Numeric.Unit unit = numeric.unit();
    if (unit != null) {
      ObjectNode own = holder.putObject("unit").put("symbol", unit.symbol());
      ArrayNode also = JSON.arrayNode();
      unit.also()
          .forEach(it -> also.addObject().put("symbol", it.symbol()).put("factor", it.factor()));
      some(own, "also", also);
      flag(own, "required", unit.required());
    }
    ArrayNode known = JSON.arrayNode();
    numeric
        .known()
        .forEach(
            it -> {
              ObjectNode each =
                  known.addObject().put("value", it.value()).put("credit", it.credit());
              put(text(each, "remark", it.remark()), "misconception", it.misconception());
            });
    some(holder, "known", known);
  }

  private static void tolerance(ObjectNode holder, Tolerance tolerance) {
    switch (tolerance) {
      case Tolerance.Within it -> {
        if (it.abs() > 0 || it.rel() == 0) {
          holder.put("abs", it.abs());
        }
        if (it.rel() > 0) {
          holder.put("rel", it.rel());
        }
      }
      case Tolerance.SignificantFigures it -> holder.put("sigfig", it.figures());
      case Tolerance.Decimals it -> holder.put("decimals", it.decimals());
      case Tolerance.Interval it -> holder.putArray("interval").add(it.low()).add(it.high());
      case Tolerance.Factor it -> holder.put("factor", it.factor());
    }
  }

  private static void phrase(ObjectNode holder, Phrase phrase) {
    strings(holder, "accept", phrase.accept());
    strings(holder, "patterns", phrase.patterns());
    if (phrase.close()) {
      holder.put("close", 1);
    }
    ArrayNode known = JSON.arrayNode();
    phrase
        .known()
        .forEach(
            it -> {
              ObjectNode each = known.addObject();
              strings(each, "accept", it.accept());
              each.put("credit", it.credit());
              put(text(each, "remark", it.remark()), "misconception", it.misconception());
            });
    some(holder, "known", known);
  }

  private static void cloze(ObjectNode holder, Cloze cloze) {
    text(holder, "text", cloze.text());
    ObjectNode blanks = holder.putObject("blanks");
    cloze
        .blanks()
        .forEach(
            (id, blank) -> {
              ObjectNode each = blanks.putObject(id).put("kind", kind(blank.task()));
              task(each, blank.task());
              put(each, "remark", blank.remark());
            });
  }

  private static void match(ObjectNode holder, Match match) {
    ArrayNode left = holder.putArray("left");
    for (Match.Left each : match.left()) {
      ObjectNode side = text(left.addObject().put("id", each.id()), "text", each.text());
      put(side.put("match", each.match()), "remark", each.remark());
      put(side, "misconception", each.misconception());
    }
    ArrayNode right = holder.putArray("right");
    match.right().forEach(it -> text(right.addObject().put("id", it.id()), "text", it.text()));
  }

  private static void order(ObjectNode holder, Ordering ordering) {
    ArrayNode items = holder.putArray("items");
    for (Ordering.Step step : ordering.steps()) {
      ObjectNode each = text(items.addObject().put("id", step.id()), "text", step.text());
      if (ordering.graph()) {
        ArrayNode after = each.putArray("after");
        step.after().stream().sorted().forEach(after::add);
      }
      put(each, "remark", step.remark());
      put(each, "misconception", step.misconception());
    }
  }

  private static void open(ObjectNode holder, Open open) {
    ArrayNode rubric = holder.putArray("rubric");
    for (Open.Criterion each : open.rubric()) {
      ObjectNode criterion =
          text(rubric.addObject().put("id", each.id()), "criterion", each.criterion());
      ObjectNode anchors = criterion.put("weight", each.weight()).putObject("anchors");
      each.anchors().entrySet().stream()
          .sorted(java.util.Map.Entry.comparingByKey())
          .forEach(it -> anchors.put(word(it.getKey()), it.getValue()));
      put(criterion, "stage", each.stage());
    }
    ArrayNode models = holder.putArray("modelAnswers");
    open.modelAnswers()
        .forEach(it -> text(models.addObject().put("level", word(it.level())), "text", it.text()));
    ArrayNode stages = JSON.arrayNode();
    open.stages()
        .forEach(
            it ->
                stages
                    .addObject()
                    .put("id", it.id())
                    .put("title", it.title())
                    .put("prompt", it.prompt()));
    some(holder, "stages", stages);
    if (!open.limit().equals(Open.Limit.NONE)) {
      holder
          .putObject("limit")
          .put("words", open.limit().words())
          .put("minutes", open.limit().minutes());
    }
  }

  private static ObjectNode text(ObjectNode holder, String name, String text) {
    if (text.indexOf('\n') < 0) {
      return holder.put(name, text);
    }
    ArrayNode lines = holder.putArray(name);
    for (String line : text.split("\n", -1)) {
      lines.add(line);
    }
    return holder;
  }

  private static void put(ObjectNode holder, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      text(holder, name, text);
    }
  }

  private static void flag(ObjectNode holder, String name, boolean on) {
    if (on) {
      holder.put(name, true);
    }
  }

  private static void strings(ObjectNode holder, String name, Collection<String> strings) {
    ArrayNode list = JSON.arrayNode();
    strings.forEach(list::add);
    some(holder, name, list);
  }

  private static void some(ObjectNode holder, String name, ArrayNode list) {
    if (!list.isEmpty()) {
      holder.set(name, list);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
