package anneal.web;

import anneal.question.Level;
import anneal.web.ItemJson.ItemsJson;
import anneal.web.ItemJson.ShareJson;
import anneal.web.Labels.TopicLabel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a group is doing, as its instructors see it.
///
/// @param until midnight in UTC before which answers counted
/// @param counted how many members are in the figures; null where they are too few to show any
record InsightJson(
    Instant until,
    @Nullable Integer counted,
    List<TopicRowJson> topics,
    List<MixUpJson> mixUps,
    ItemsJson items,
    List<StuckJson> stuck) {

  /// A topic, by level of its questions.
  record TopicRowJson(Named bank, TopicLabel topic, List<CellJson> cells) {}

  /// @param mean expected share right, 0..1, drawn to one half by few answers; null where fewer
  ///   than five members answered
  /// @param answers first answers it rests on, 0 where it is not shown
  record CellJson(Level level, @Nullable Double mean, int answers) {}

  /// A misconception that wrong options were picked by.
  ///
  /// @param share of the members who met it
  record MixUpJson(String id, String title, ShareJson share, List<String> questions) {}

  /// Who may need a word.
  ///
  /// @param idleDays since the last answer, null where there is none or that is not why
  /// @param backlogDays days of their own pace that are due, null where that is not why
  record StuckJson(String pseudonym, @Nullable Integer idleDays, @Nullable Integer backlogDays) {}

  /// What instructors see of one member, as that member is told.
  ///
  /// @param quiet whether they do not want to be part of it
  /// @param answers how many of their answers are in the figures
  /// @param stuck the line that instructors see, null where there is none
  record OwnJson(boolean quiet, int answers, @Nullable StuckJson stuck) {}
}
