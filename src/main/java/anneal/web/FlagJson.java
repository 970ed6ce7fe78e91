package anneal.web;

import anneal.study.FlagStep;
import anneal.study.Flagged;
import anneal.web.markup.Html;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reports of wrong questions, on the wire.
final class FlagJson {

  private FlagJson() {}

  /// Reports of one question as all its learners see them: what became of each, in whose words only
  /// to whoever wrote them.
  record ReportsJson(List<ReportJson> reports) {}

  /// @param revision of the wording reported
  /// @param mine whether it is the learner's own
  /// @param text null where it is somebody else's
  record ReportJson(
      UUID id,
      Instant at,
      int revision,
      FlagStep.State state,
      boolean mine,
      @Nullable String text,
      List<StepJson> steps) {

    static ReportJson of(Flagged it, boolean mine, List<StepJson> steps) {
      return new ReportJson(
          it.flag().id(),
          it.flag().at(),
          it.flag().asked().revision().number(),
          it.state(),
          mine,
          mine ? it.flag().text() : null,
          steps);
    }
  }

  /// @param revision in which it is mended, null where it is not
  /// @param noteHtml what whoever looked at it says, empty for nothing
  record StepJson(FlagStep.State state, @Nullable Integer revision, Html noteHtml, Instant at) {}

  /// @param next the `before` of the next page, null on the last one
  record DeskJson(List<CaseJson> reports, @Nullable String next) {}

  /// A report as those see it who can do something about it.
  ///
  /// @param current number of the wording that is asked now, null where none is
  /// @param variant which one was met
  /// @param order ids in the order shown
  /// @param stemHtml as it was shown
  /// @param ownHtml the answer of whoever reports, null where they gave none
  record CaseJson(
      UUID id,
      Instant at,
      String question,
      Named bank,
      int revision,
      @Nullable Integer current,
      int variant,
      List<String> order,
      Html stemHtml,
      @Nullable Html ownHtml,
      String text,
      FlagStep.State state,
      List<StepJson> steps) {}
}
