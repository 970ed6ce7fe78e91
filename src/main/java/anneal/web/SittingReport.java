package anneal.web;

import anneal.study.Confidence;
import anneal.study.Sitting;
import anneal.web.AnsweredJson.Result;
import anneal.web.Labels.TopicLabel;
import anneal.web.TurnJson.NextDue;
import anneal.web.markup.Html;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a sitting, on the wire.
record SittingReport(
    UUID id,
    Sitting.Mode mode,
    int size,
    Instant startedAt,
    Instant endedAt,
    int done,
    int recalled,
    int answered,
    double meanScore,
    long milliseconds,
    List<SureJson> sureButWrong,
    int dueToday,
    @Nullable NextDue nextDue,
    @Nullable String suggestion,
    @Nullable SuggestedJson suggested,
    List<MovedJson> moved,
    List<Line> answers) {

  /// Something that was sure and yet not right.
  record SureJson(String questionId, Html stemHtml, Html keyHtml) {}

  /// The topic to go on with.
  ///
  /// @param missed how many answers to it were not right
  record SuggestedJson(Named bank, TopicLabel topic, int missed) {

    String words() {
      String often = missed == 1 ? "" : missed == 2 ? " twice" : " " + missed + " times";
      return topic.title() + " was missed" + often + ": a few questions on it would help most.";
    }
  }

  /// How the questions of a topic that were answered have cooled, as [anneal.reports.Temperature]
  /// counts.
  ///
  /// @param before without those that were met for the first time
  record MovedJson(Named bank, TopicLabel topic, List<Integer> before, List<Integer> after) {}

  /// An answer in short.
  ///
  /// @param verdict null, as all that follows from it, while the answer waits for its marks
  record Line(
      UUID answerId,
      Instant at,
      String questionId,
      Named bank,
      TopicLabel topic,
      Html stemHtml,
      Html ownHtml,
      Html keyHtml,
      @Nullable Result verdict,
      @Nullable Double score,
      @Nullable Confidence confidence,
      int milliseconds,
      @Nullable Double stabilityBefore,
      @Nullable Double stabilityAfter,
      @Nullable LocalDate dueDate,
      boolean undone,
      @Nullable RegradedJson regraded) {}
}
