package anneal.web;

import anneal.grading.Grader;
import anneal.grading.Remark;
import anneal.grading.Verdict;
import anneal.question.Answer;
import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Marking;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import anneal.study.Outcome.Review;
import anneal.web.markup.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes an answer apart for kinds that are marked part by part.
final class Parts {

  private final Sheets sheets;
  private final Review review;
  private final Dealt dealt;

  Parts(Sheets sheets, Review review) {
    this.sheets = sheets;
    this.review = review;
    this.dealt = Sheets.dealt(review);
  }

  /// The parts; null for kinds that are marked as a whole or by their options.
  @Nullable List<PartJson> parts() {
    Answer answer = review.event().response().answer();
    return switch (dealt.task()) {
      case Cloze cloze when answer instanceof Answer.Filled filled -> cloze(cloze, filled);
      case Match match when answer instanceof Answer.Paired paired -> match(match, paired);
      case Ordering ordering when answer instanceof Answer.Ordered it -> order(ordering, it);
      case Open open -> open(open, review.event().response().marking());
      case Choice _, Multi _, Numeric _, Phrase _, Cloze _, Match _, Ordering _, Recall _ -> null;
    };
  }

  private List<PartJson> cloze(Cloze cloze, Answer.Filled answer) {
    List<PartJson> parts = new ArrayList<>();
    for (Map.Entry<String, Cloze.Blank> each : cloze.blanks().entrySet()) {
      String id = each.getKey();
      Task task = each.getValue().task();
      String value = answer.blanks().getOrDefault(id, "");
      double score = score(task, value);
      String place = Places.of(id, dealt.ids());
      parts.add(
          part(
              id,
              score,
              new Texts(
                  Html.plain("Blank " + place),
                  sheets.shown().blank(dealt, id, value),
                  sheets.shown().key(new Dealt(task, List.of())))));
    }
    return parts;
  }

  private static double score(Task task, String value) {
    Answer answer = task instanceof Choice ? new Answer.Picked(value) : new Answer.Typed(value);
    return Grader.grade(task, answer) instanceof Verdict.Graded graded ? graded.score() : 0;
  }

  private List<PartJson> match(Match match, Answer.Paired answer) {
    List<PartJson> parts = new ArrayList<>();
    for (Match.Left left : match.left()) {
      String chosen = answer.pairs().getOrDefault(left.id(), "");
      parts.add(
          part(
              left.id(),
              chosen.equals(left.match()) ? 1 : 0,
              new Texts(
                  sheets.markup().line(left.text()),
                  sheets.shown().partner(dealt, chosen),
                  sheets.shown().partner(dealt, left.match()))));
    }
    return parts;
  }

  private List<PartJson> order(Ordering ordering, Answer.Ordered answer) {
    List<String> right = ordering.steps().stream().map(Ordering.Step::id).toList();
    List<PartJson> parts = new ArrayList<>();
    for (String id : answer.steps()) {
      String text = ordering.steps().get(Math.max(0, right.indexOf(id))).text();
      Remark remark = remark(id);
      Html place = ordering.graph() ? null : ordinal(right.indexOf(id));
      parts.add(
          part(
              id,
              remark == null || remark.right() ? 1 : 0,
              new Texts(sheets.markup().line(text), ordinal(parts.size()), place)));
    }
    return parts;
  }

  private List<PartJson> open(Open open, @Nullable Marking marking) {
    Map<String, Double> met =
        marking instanceof Marking.Criteria criteria ? criteria.met() : Map.of();
    return open.rubric().stream()
        .map(
            it -> {
              double score = met.getOrDefault(it.id(), 0.0);
              Html said = Html.plain(score == 1 ? "Yes" : score > 0 ? "Partly" : "No");
              Html label = sheets.markup().html(it.criterion());
              return new PartJson(it.id(), label, said, null, score == 1, score, null, null);
            })
        .toList();
  }

  /// The word for a place, from 0.
  private static Html ordinal(int place) {
    return Html.plain(Ordinals.of(place + 1));
  }

  /// What is said of a part.
  private record Texts(Html label, Html own, @Nullable Html key) {}

  private PartJson part(String id, double score, Texts texts) {
    Remark remark = remark(id);
    String said = remark == null ? "" : remark.text();
    return new PartJson(
        Places.of(id, dealt.ids()),
        texts.label,
        texts.own,
        texts.key,
        score >= 1,
        score,
        said.isEmpty() ? null : sheets.markup().html(said),
        remark == null ? null : sheets.labels().misconception(remark.misconception()));
  }

  private @Nullable Remark remark(String about) {
    return review.verdict().remarks().stream()
        .filter(it -> it.about().equals(about))
        .findFirst()
        .orElse(null);
  }
}
