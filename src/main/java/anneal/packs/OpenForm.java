package anneal.packs;

import anneal.question.Answer;
import anneal.question.Level;
import anneal.question.Open;
import anneal.question.Task;
import anneal.question.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How an open question is written: rubric, model answers, stages.
final class OpenForm implements TaskForm {

  private final Reading reading;
  private final List<CriterionForm> rubric = new ArrayList<>();
  private final List<ModelForm> models = new ArrayList<>();
  private final List<StageForm> stages = new ArrayList<>();

  private OpenForm(Reading reading) {
    this.reading = reading;
    Node.Obj question = reading.question();
    Set<String> ids = new HashSet<>();
    for (Node.Obj node : question.objects("stages")) {
      ids.add(node.text("id").orElse(""));
      reading.passage(node, "prompt").ifPresent(it -> stages.add(new StageForm(node, it)));
    }
    for (Node.Obj node : question.objects("rubric")) {
      reading.passage(node, "criterion").ifPresent(it -> rubric.add(criterion(node, it)));
      node.find("stage").ifPresent(it -> checkStage(it, ids));
    }
    for (Node.Obj node : question.objects("modelAnswers")) {
      reading.passage(node, "text").ifPresent(it -> models.add(new ModelForm(node, it)));
    }
  }

  /// A criterion as authored.
  private record CriterionForm(Node.Obj node, Passage words, Map<Level, Passage> anchors) {}

  /// A model answer as authored.
  private record ModelForm(Node.Obj node, Passage text) {}

  /// A stage as authored.
  private record StageForm(Node.Obj node, Passage prompt) {}

  static TaskForm read(Reading reading) {
    return new OpenForm(reading);
  }

  private CriterionForm criterion(Node.Obj node, Passage words) {
    Map<Level, Passage> anchors = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      String key = level.name().toLowerCase(Locale.ROOT);
      node.object("anchors")
          .flatMap(it -> reading.passage(it, key))
          .ifPresent(it -> anchors.put(level, it));
    }
    return new CriterionForm(node, words, anchors);
  }

  private void checkStage(Node stage, Set<String> ids) {
    if (stage instanceof Node.Str str && !ids.contains(str.text())) {
      String message = "there is no stage `" + str.text() + "`";
      reading.findings().add(Code.NO_STAGE, Spot.of(stage), message);
    }
  }

  @Override
  public Optional<Task> fill(Map<String, Value> values) {
    List<Open.Criterion> criteria = rubric.stream().map(it -> filled(it, values)).toList();
    List<Open.ModelAnswer> answers = new ArrayList<>();
    for (ModelForm model : models) {
      answers.add(
          new Open.ModelAnswer(
              level(model.node.text("level").orElse("senior")), reading.fill(model.text, values)));
    }
    List<Open.Stage> parts =
        stages.stream()
            .map(
                it ->
                    new Open.Stage(
                        it.node.text("id").orElse(""),
                        it.node.text("title").orElse(""),
                        reading.fill(it.prompt, values)))
            .toList();
    return criteria.isEmpty()
        ? Optional.empty()
        : Optional.of(new Open(criteria, answers, parts, limit()));
  }

  private Open.Criterion filled(CriterionForm form, Map<String, Value> values) {
    Map<Level, String> anchors = new EnumMap<>(Level.class);
    form.anchors.forEach((level, it) -> anchors.put(level, reading.fill(it, values)));
    return new Open.Criterion(
        form.node.text("id").orElse(""),
        reading.fill(form.words, values),
        form.node.number("weight").orElse(1.0),
        anchors,
        form.node.text("stage").orElse(null));
  }

  private Open.Limit limit() {
    return reading
        .question()
        .object("limit")
        .map(
            it ->
                new Open.Limit(
                    it.number("words").map(Double::intValue).orElse(0),
                    it.number("minutes").orElse(0.0)))
        .orElse(Open.Limit.NONE);
  }

  private static Level level(String text) {
    return Level.valueOf(text.toUpperCase(Locale.ROOT));
  }

  @Override
  public void style(Task first) {
    // the schema asks for an anchor of every level
  }

  @Override
  public Optional<Answer> answer(Node written) {
    return written instanceof Node.Str str
        ? Optional.of(new Answer.Written(Map.of("", str.text()), false))
        : Optional.empty();
  }
}
