package anneal.web;

import anneal.question.Answer;
import anneal.question.Level;
import anneal.question.Open;
import anneal.question.Question;
import anneal.question.Recall;
import anneal.question.Task;
import anneal.study.Outcome.Reveal;
import anneal.web.FaceJson.StageJson;
import anneal.web.Labels.TopicLabel;
import anneal.web.RevealedKey.ModelJson;
import anneal.web.TurnJson.SittingJson;
import anneal.web.markup.Html;
import anneal.web.markup.Markup;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer that waits for the learner's own marks, with what to hold it against, on the wire.
record RevealedJson(
    String state,
    UUID answerId,
    String questionId,
    String kind,
    Html stemHtml,
    WrittenJson own,
    @Nullable List<CriterionJson> rubric,
    @Nullable List<ModelJson> modelAnswers,
    @Nullable Html backHtml,
    List<StageJson> stages,
    @Nullable WrittenJson previous,
    SittingJson sitting,
    int undoable,
    Named bank,
    TopicLabel topic,
    Level level) {

  static RevealedJson of(Reveal reveal, Sheets sheets) {
    Question question = reveal.question();
    Task task = reveal.variant().task();
    Open open = task instanceof Open it ? it : null;
    return new RevealedJson(
        "revealed",
        reveal.event().stamp().id(),
        question.id().toString(),
        task.kind(),
        sheets.markup().html(reveal.variant().stem()),
        WrittenJson.of(reveal.event().response().answer()),
        open == null ? null : CriterionJson.of(open, sheets),
        open == null ? null : RevealedKey.models(open, sheets),
        task instanceof Recall recall ? sheets.markup().html(recall.back()) : null,
        open == null ? List.of() : sheets.faces().stages(open),
        reveal.previous().map(WrittenJson::of).orElse(null),
        SittingJson.of(reveal.progress()),
        reveal.progress().undoable(),
        sheets.labels().bank(question.id()),
        sheets.labels().topic(question),
        question.level());
  }

  /// A written answer: texts as typed, not HTML.
  record WrittenJson(Map<String, String> texts, boolean aloud) {
    static WrittenJson of(Answer answer) {
      return answer instanceof Answer.Written written
          ? new WrittenJson(written.text(), written.aloud())
          : new WrittenJson(Map.of(), false);
    }
  }

  /// What to look for.
  record CriterionJson(
      String id, Html html, double weight, AnchorsJson anchors, @Nullable String stage) {

    static List<CriterionJson> of(Open open, Sheets sheets) {
      return open.rubric().stream()
          .map(
              it ->
                  new CriterionJson(
                      it.id(),
                      sheets.markup().html(it.criterion()),
                      it.weight(),
                      AnchorsJson.of(it.anchors(), sheets),
                      it.stage()))
          .toList();
    }
  }

  /// What an answer of each level says.
  record AnchorsJson(
      @Nullable Html juniorHtml, @Nullable Html seniorHtml, @Nullable Html principalHtml) {

    static AnchorsJson of(Map<Level, String> anchors, Sheets sheets) {
      Markup markup = sheets.markup();
      return new AnchorsJson(
          markup.htmlOrNull(anchors.get(Level.JUNIOR)),
          markup.htmlOrNull(anchors.get(Level.SENIOR)),
          markup.htmlOrNull(anchors.get(Level.PRINCIPAL)));
    }
  }
}
