package anneal.web;

import anneal.question.Hint;
import anneal.question.Question;
import anneal.question.Variant;
import anneal.study.Outcome.Review;
import anneal.study.Turn;
import anneal.web.TurnJson.GivenHint;
import anneal.web.TurnJson.Hints;
import anneal.web.TurnJson.QuestionJson;
import anneal.web.TurnJson.SittingJson;
import anneal.web.markup.Markup;
import java.util.List;

/// Writes questions out for learners, and answers with all that explains them.
public final class Sheets {

  private final Markup markup;
  private final Labels labels;
  private final Faces faces;
  private final Shown shown;

  public Sheets(Markup markup, Labels labels) {
    this.markup = markup;
    this.labels = labels;
    faces = new Faces(markup);
    shown = new Shown(markup);
  }

  /// The same for texts whose pictures lie elsewhere.
  Sheets withPicturesAt(String address) {
    return new Sheets(new Markup(address), labels);
  }

  Markup markup() {
    return markup;
  }

  Labels labels() {
    return labels;
  }

  Faces faces() {
    return faces;
  }

  Shown shown() {
    return shown;
  }

  /// The task of a recorded answer as it was shown.
  static Dealt dealt(Review review) {
    return new Dealt(review.shown(), review.event().asked().order());
  }

  /// A question to answer.
  ///
  /// @param given hints asked for so far
  TurnJson question(Turn turn, List<Hint> given) {
    return new TurnJson.Question(
        "question",
        turn.token(),
        SittingJson.of(turn.progress()),
        sheet(turn, given),
        turn.askConfidence(),
        turn.progress().undoable());
  }

  private QuestionJson sheet(Turn turn, List<Hint> given) {
    Question question = turn.question();
    Variant variant = turn.variant();
    return new QuestionJson(
        question.id().toString(),
        labels.bank(question.id()),
        turn.shown().kind(),
        question.level(),
        question.seconds(),
        markup.html(variant.stem()),
        turn.why(),
        Hints.of(variant.hints(), given.stream().map(this::hint).toList()),
        faces.face(new Dealt(turn.shown(), turn.ticket().asked().order())));
  }

  GivenHint hint(Hint hint) {
    return new GivenHint(markup.html(hint.text()), hint.cost());
  }
}
