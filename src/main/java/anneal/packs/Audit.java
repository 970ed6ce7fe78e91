package anneal.packs;

import anneal.question.Pack;
import anneal.question.QuestionId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What independent solvers found who saw neither keys nor explanations.
///
/// @param checks one for each question that was solved again
public record Audit(List<Check> checks) {

  /// Nobody solved anything again.
  public static final Audit NONE = new Audit(List.of());

  public Audit {
    checks = List.copyOf(checks);
  }

  /// One question, solved again.
  ///
  /// @param question which one
  /// @param revision its number at that time
  /// @param on the day
  /// @param agreed for each solver whether the solution agrees with the key
  public record Check(QuestionId question, int revision, LocalDate on, List<Boolean> agreed) {
    public Check {
      agreed = List.copyOf(agreed);
    }
  }

  /// What the audit says of a pack.
  ///
  /// @param questions of the pack that were solved again as they are now
  /// @param changed questions that changed since they were solved; they count nowhere else
  /// @param solutions all of them
  /// @param agreeing those that agree with the key
  /// @param solvers fewest solutions of any one question
  /// @param on the newest day
  public record Summary(
      int questions, int changed, int solutions, int agreeing, int solvers, LocalDate on) {}

  /// What is known of a pack; empty where nobody solved a question of it as it is now.
  public Optional<Summary> of(Pack pack) {
    Map<QuestionId, Integer> revisions = new HashMap<>();
    pack.questions().forEach(it -> revisions.put(it.id(), it.revision().number()));
    List<Check> mine = checks.stream().filter(it -> revisions.containsKey(it.question())).toList();
    List<Check> now =
        mine.stream()
            .filter(it -> revisions.getOrDefault(it.question(), 0) == it.revision())
            .toList();
    List<Boolean> agreed = now.stream().flatMap(it -> it.agreed().stream()).toList();
    return now.stream()
        .map(Check::on)
        .max(Comparator.naturalOrder())
        .map(
            on ->
                new Summary(
                    now.size(),
                    mine.size() - now.size(),
                    agreed.size(),
                    (int) agreed.stream().filter(it -> it).count(),
                    now.stream().mapToInt(it -> it.agreed().size()).min().orElse(0),
                    on));
  }
}
