package anneal.web;

import anneal.interview.Appointment;
import anneal.planning.Readiness.Standing;
import anneal.web.Labels.TopicLabel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Readiness on the wire; what cannot be said yet is null.
record ReadinessJson(
    Named profile,
    List<Named> profiles,
    LocalDate date,
    @Nullable PlannedJson planned,
    int answers,
    int needed,
    @Nullable Double share,
    @Nullable Double low,
    @Nullable Double high,
    String summary,
    List<BankReadyJson> banks,
    List<MoveJson> moves) {

  /// The next interview of the plan, which readiness is for unless something else is asked.
  ///
  /// @param weights by bank
  record PlannedJson(
      UUID id, LocalDate date, String label, String profile, Map<String, Double> weights) {
    static PlannedJson of(Appointment it) {
      return new PlannedJson(
          it.id(),
          LocalDate.ofEpochDay(it.day()),
          it.label(),
          it.aims().profile(),
          new TreeMap<>(it.aims().weights()));
    }
  }

  /// A share right that is expected, and how far it may be off.
  record ReadyJson(int answers, String evidence, double share, double low, double high) {
    static ReadyJson of(Standing it) {
      String evidence = it.evidence().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return new ReadyJson(it.answers(), evidence, it.share(), it.low(), it.high());
    }
  }

  /// A bank.
  record BankReadyJson(
      Named bank, double weight, @Nullable ReadyJson ready, List<TopicReadyJson> topics) {}

  /// A topic.
  record TopicReadyJson(TopicLabel topic, @Nullable ReadyJson ready) {}

  /// A topic that would move it.
  record MoveJson(Named bank, TopicLabel topic, int answers) {}
}
