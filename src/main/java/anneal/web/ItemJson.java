package anneal.web;

import anneal.analysis.Defect;
import anneal.analysis.Gate;
import anneal.analysis.Suppression;
import anneal.web.markup.Html;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is shown of questions' statistics: of nobody fewer than five.
final class ItemJson {

  private ItemJson() {}

  /// @param until midnight in UTC before which answers counted
  /// @param answered how many questions had a first answer
  /// @param questions those with five or more, the most suspect first
  /// @param sets of each bank the questions that the same people answered; none where too few did
  record ItemsJson(Instant until, int answered, List<RowJson> questions, List<SetJson> sets) {}

  /// How well a total of questions tells people apart.
  ///
  /// @param kr21 KR-20 if all questions were equally hard
  record SetJson(Named bank, int questions, int learners, BandJson kr20, double kr21) {}

  /// @param answers first answers, each of another learner
  /// @param facility null where there are too few
  /// @param discrimination null where there are too few
  /// @param kelley by how much the best 27 % did better than the weakest; null where there are too
  ///   few
  /// @param since revision from which on answers count, since the key changed; null for all
  /// @param medianSeconds of right answers
  /// @param sureAndWrong share that was sure and wrong
  /// @param gap by how much harder than declared, in logits
  /// @param options who picks which; empty where there are too few
  record RowJson(
      String id,
      Named bank,
      Html stemHtml,
      String kind,
      int answers,
      @Nullable Integer since,
      Gate gate,
      @Nullable ShareJson facility,
      @Nullable BandJson discrimination,
      @Nullable BandJson kelley,
      @Nullable Double medianSeconds,
      @Nullable ShareJson sureAndWrong,
      @Nullable Double gap,
      List<OptionJson> options,
      Set<Defect> defects) {}

  /// A share as it may be shown, rounded to 5 %.
  record ShareJson(
      double value, Suppression.Bound bound, @Nullable Double low, @Nullable Double high) {}

  record BandJson(double value, double low, double high, int answers) {}

  /// @param html the option, or null for all that are too rare to be shown alone
  /// @param share who picked it, of those who met it
  record OptionJson(@Nullable Html html, boolean key, boolean idle, double share) {}
}
