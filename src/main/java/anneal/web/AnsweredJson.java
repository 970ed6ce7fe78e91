package anneal.web;

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
import anneal.web.Labels.TopicLabel;
import anneal.web.TurnJson.SittingJson;
import anneal.web.markup.Html;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recorded answer with all that explains it, on the wire.
record AnsweredJson(
    String state,
    UUID answerId,
    String questionId,
    String kind,
    boolean right,
    Result verdict,
    double score,
    double rawScore,
    int hints,
    @Nullable Confidence confidence,
    HtmlJson own,
    @JsonUnwrapped RevealedKey revealed,
    Html stemHtml,
    Html explanationHtml,
    List<Reference> references,
    @Nullable Html followUpHtml,
    TopicLabel topic,
    Named bank,
    Level level,
    ScheduleJson schedule,
    SittingJson sitting,
    boolean more,
    int undoable) {

  static AnsweredJson of(Review review, Sheets sheets) {
    return of(review.event().stamp().id(), review, sheets);
  }

  /// @param id under which the answer was handed in
  static AnsweredJson of(UUID id, Review review, Sheets sheets) {
    Reviewed event = review.event();
    Question question = review.question();
    Variant variant = review.variant();
    Answer answer = event.response().answer();
    Dealt dealt = Sheets.dealt(review);
    double raw = review.verdict().score();
    return new AnsweredJson(
        "graded",
        id,
        question.id().toString(),
        dealt.task().kind(),
        Result.of(raw) == Result.RIGHT,
        Result.of(raw),
        event.marks().score(),
        raw,
        event.response().hints(),
        event.response().confidence(),
        new HtmlJson(sheets.shown().own(dealt, answer)),
        RevealedKey.of(review, sheets),
        sheets.markup().html(variant.stem()),
        sheets.markup().html(variant.explanation()),
        question.references(),
        sheets.markup().htmlOrNull(variant.followUp()),
        sheets.labels().topic(question),
        sheets.labels().bank(question.id()),
        question.level(),
        ScheduleJson.of(review),
        SittingJson.of(review.progress()),
        review.more(),
        review.progress().undoable());
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
  record HtmlJson(Html html) {}

  /// When the question comes back, and why then.
  ///
  /// @param newValues whether it then has other values
  record ScheduleJson(
      Rating rating,
      String reason,
      @Nullable Double stabilityBefore,
      double stabilityAfter,
      LocalDate dueDate,
      int dueInDays,
      boolean returnsInSitting,
      boolean newValues) {

    static ScheduleJson of(Review review) {
      Reviewed event = review.event();
      Marks marks = event.marks();
      MemoryState before = marks.before();
      var encounter =
          new RatingPolicy.Encounter(
              marks.score(), event.response(), review.question().seconds(), marks.elapsed() > 0);
      return new ScheduleJson(
          marks.rating(),
          RatingPolicy.reason(encounter, review.verdict().score()),
          before == null ? null : before.stability(),
          marks.after().stability(),
          LocalDate.ofEpochDay(marks.dueDay()),
          marks.dueDay() - event.stamp().day(),
          review.returns(),
          review.question().variants().size() > 1);
    }
  }
}
