package anneal.analysis;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Questions that the same learners have all answered, and how well a total of them tells these
/// learners apart.
///
/// In practice everybody meets other questions, so a bank as a whole has no totals to compare. Of
/// its questions the most answered ones are taken, as many as at least [#LEARNERS] learners have in
/// common.
///
/// @param questions how many, at least [#QUESTIONS]
/// @param learners how many, at least [#LEARNERS]
/// @param kr20 with its 95 % interval
/// @param kr21 KR-20 if all of them were equally hard; never above it
public record CommonSet(int questions, int learners, Estimate kr20, double kr21) {

  /// Fewer questions make no total.
  public static final int QUESTIONS = 5;

  /// Of fewer learners nothing is said.
  public static final int LEARNERS = Gate.DISCRIMINATION.from();

  /// What learners have in common; empty where that is too little, or where all totals are alike.
  ///
  /// @param oldestFirst answers to the questions of one bank, by time
  /// @param items the questions
  public static Optional<CommonSet> of(List<Trial> oldestFirst, Map<QuestionId, Item> items) {
    Map<QuestionId, Map<LearnerId, Boolean>> columns = new HashMap<>();
    for (Trial it : Encounters.of(ItemAnalysis.counted(oldestFirst, items), items).inOrder()) {
      columns.computeIfAbsent(it.question(), _ -> new HashMap<>()).put(it.learner(), it.isRight());
    }
    List<Map<LearnerId, Boolean>> mostAnswered =
        columns.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<QuestionId, Map<LearnerId, Boolean>> it) ->
                            -it.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getValue)
            .toList();
    return of(mostAnswered);
  }

  private static Optional<CommonSet> of(List<Map<LearnerId, Boolean>> mostAnswered) {
    List<Map<LearnerId, Boolean>> taken = new ArrayList<>();
    Set<LearnerId> common = new HashSet<>();
    for (Map<LearnerId, Boolean> column : mostAnswered) {
      Set<LearnerId> left = new HashSet<>(column.keySet());
      if (!taken.isEmpty()) {
        left.retainAll(common);
      }
      if (left.size() < LEARNERS) {
        break;
      }
      taken.add(column);
      common = left;
    }
    return taken.size() < QUESTIONS ? Optional.empty() : of(taken, List.copyOf(common));
  }

  private static Optional<CommonSet> of(
      List<Map<LearnerId, Boolean>> columns, List<LearnerId> learners) {
    double[][] scores = new double[learners.size()][columns.size()];
    for (int row = 0; row < learners.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        scores[row][column] = columns.get(column).getOrDefault(learners.get(row), false) ? 1 : 0;
      }
    }
    double[] ones = new double[columns.size()];
    Arrays.fill(ones, 1);
    Reliability reliability = new Reliability(new ScoreTable(scores, ones));
    double kr20 = reliability.kr20();
    return Double.isNaN(kr20)
        ? Optional.empty()
        : Optional.of(
            new CommonSet(
                columns.size(),
                learners.size(),
                new Estimate(
                    kr20,
                    Interval.ofReliability(kr20, columns.size(), learners.size()),
                    learners.size()),
                reliability.kr21()));
  }
}
