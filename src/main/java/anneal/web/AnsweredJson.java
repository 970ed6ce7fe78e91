package anneal.web;

import anneal.grading.Remark;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.question.Answer;
import anneal.question.Level;
import anneal.question.Question;
import anneal.question.Reference;
import anneal.question.Variant;
import anneal.study.Confidence;
import anneal.study.Marks;
import anneal.study.Outcome.Review;
import anneal.study.RatingPolicy;
import anneal.study.StudyEvent.Reviewed;
import anneal.web.Faces.KeyJson;
import anneal.web.Faces.MarkedOption;
import anneal.web.Labels.TopicLabel;
import anneal.web.TurnJson.SittingJson;
import anneal.web.markup.Markup;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recorded answer with all that explains it, on the wire.
record AnsweredJson(
    UUID answerId,
    String questionId,
    boolean right,
    Result verdict,
    double score,
    double rawScore,
    int hints,
    @Nullable Confidence confidence,
    Html own,
    List<RemarkJson> remarks,
    KeyJson key,
    @Nullable List<MarkedOption> options,
    String stemHtml,
    String explanationHtml,
    List<Reference> references,
    @Nullable String followUpHtml,
    TopicLabel topic,
    Named bank,
    Level level,
    ScheduleJson schedule,
    SittingJson sitting,
    int undoable) {

  static AnsweredJson of(Review review, Sheets sheets) {
    Reviewed event = review.event();
    Question question = review.question();
    Variant variant = review.variant();
    Answer answer = event.response().answer();
    Markup markup = sheets.markup();
    Faces faces = sheets.faces();
    String followUp = variant.followUp();
    double raw = review.verdict().score();
    return new AnsweredJson(
        event.stamp().id(),
        question.id().toString(),
        Result.of(raw) == Result.RIGHT,
        Result.of(raw),
        event.marks().score(),
        raw,
        event.response().hints(),
        event.response().confidence(),
        new Html(faces.own(review.shown(), answer)),
        review.verdict().remarks().stream().map(it -> remark(review, it, sheets)).toList(),
        faces.key(review.shown()),
        faces.marked(review.shown(), answer),
        markup.html(variant.stem()),
        markup.html(variant.explanation()),
        question.references(),
        followUp == null ? null : markup.html(followUp),
        sheets.labels().topic(question),
        sheets.labels().bank(question.id()),
        question.level(),
        ScheduleJson.of(review),
        SittingJson.of(review.progress()),
        review.progress().undoable());
  }

  private static RemarkJson remark(Review review, Remark remark, Sheets sheets) {
    Answer answer = review.event().response().answer();
    return new RemarkJson(
        Faces.about(review.shown(), answer, remark.about()),
        remark.right(),
        sheets.markup().html(remark.text()),
        sheets.labels().misconception(remark.misconception()));
  }

  /// How it went, before hints.
  enum Result {
    RIGHT,
    PARTLY,
    WRONG;

    /// Rounding may leave a full score a little short.
    private static final double FULL = 0.995;

    static Result of(double score) {
      if (score >= FULL) {
        return RIGHT;
      }
      return score > 0 ? PARTLY : WRONG;
    }
  }

  /// A fragment.
  record Html(String html) {}

  /// An explanation of one part.
  record RemarkJson(String about, boolean right, String html, @Nullable Named misconception) {}

  /// When the question comes back, and why then.
  record ScheduleJson(
      Rating rating,
      String reason,
      @Nullable Double stabilityBefore,
      double stabilityAfter,
      LocalDate dueDate,
      int dueInDays,
      boolean returnsInSitting) {

    static ScheduleJson of(Review review) {
      Reviewed event = review.event();
      Marks marks = event.marks();
      MemoryState before = marks.before();
      var encounter =
          new RatingPolicy.Encounter(
              marks.score(), event.response(), review.question().seconds(), before != null);
      return new ScheduleJson(
          marks.rating(),
          RatingPolicy.reason(encounter),
          before == null ? null : before.stability(),
          marks.after().stability(),
          LocalDate.ofEpochDay(marks.dueDay()),
          marks.dueDay() - event.stamp().day(),
          review.returns());
    }
  }
}
