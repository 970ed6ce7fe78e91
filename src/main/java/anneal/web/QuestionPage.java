package anneal.web;

import anneal.memory.Rating;
import anneal.question.Level;
import anneal.question.Reference;
import anneal.reports.ForgettingCurve;
import anneal.study.Confidence;
import anneal.web.AnsweredJson.Result;
import anneal.web.Labels.TopicLabel;
import anneal.web.markup.Html;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question with its learner's history, on the wire. What gives the key away is null until it was
/// answered.
///
/// @param unmarked the newest answer that waits for the learner's marks
record QuestionPage(
    String id,
    Named bank,
    TopicLabel topic,
    Level level,
    String kind,
    int seconds,
    Set<String> skills,
    int revision,
    int variants,
    Html stemHtml,
    @Nullable Html keyHtml,
    @Nullable Html explanationHtml,
    List<Reference> references,
    StandingJson standing,
    List<ReviewJson> history,
    @Nullable UUID unmarked,
    @Nullable CurveJson curve) {

  /// One review, undone ones too.
  record ReviewJson(
      UUID answerId,
      Instant at,
      LocalDate date,
      int revision,
      Html ownHtml,
      Result verdict,
      double score,
      Rating rating,
      @Nullable Confidence confidence,
      int milliseconds,
      @Nullable Double stabilityBefore,
      double stabilityAfter,
      int intervalDays,
      LocalDate dueDate,
      boolean undone,
      @Nullable RegradedJson regraded) {}

  /// The chance of recall from the first review on.
  ///
  /// @param start study day of the first review
  /// @param today days since then
  record CurveJson(
      LocalDate start,
      int today,
      double now,
      String summary,
      List<PointJson> points,
      List<MarkJson> reviews) {}

  record PointJson(double day, double recall) {
    static PointJson of(ForgettingCurve.Point it) {
      return new PointJson(it.day(), it.recall());
    }
  }

  record MarkJson(int day, @Nullable Double recall, boolean recalled) {
    static MarkJson of(ForgettingCurve.Mark it) {
      return new MarkJson(it.day(), it.recall().orElse(null), it.recalled());
    }
  }
}
