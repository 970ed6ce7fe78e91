package anneal.analysis;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds first answers. Practice repeats questions and chooses them by how one did, which breaks
/// the assumptions of classical analysis; the first answer of a learner to a family does not know
/// of either.
final class Encounters {

  private record Met(LearnerId learner, String family) {}

  private record Mean(double sum, int n) {

    Mean plus(double score) {
      return new Mean(sum + score, n + 1);
    }

    double value() {
      return sum / n;
    }
  }

  private final List<Trial> firsts = new ArrayList<>();
  private final Map<QuestionId, Mean> facility = new HashMap<>();
  private final Map<LearnerId, Mean> surplus = new HashMap<>();

  private Encounters(List<Trial> oldestFirst, Map<QuestionId, Item> items) {
    Set<Met> met = new HashSet<>();
    for (Trial trial : oldestFirst) {
      Item item = items.get(trial.question());
      if (item != null && met.add(new Met(trial.learner(), item.family()))) {
        firsts.add(trial);
        add(facility, trial.question(), trial.score());
      }
    }
    firsts.forEach(it -> add(surplus, it.learner(), over(it)));
  }

  static Encounters of(List<Trial> oldestFirst, Map<QuestionId, Item> items) {
    return new Encounters(oldestFirst, items);
  }

  /// All first answers, oldest first.
  List<Trial> inOrder() {
    return List.copyOf(firsts);
  }

  /// The first answers to each question, oldest first.
  Map<QuestionId, List<Encounter>> byQuestion() {
    Map<QuestionId, List<Encounter>> byQuestion = new LinkedHashMap<>();
    for (Trial trial : firsts) {
      byQuestion
          .computeIfAbsent(trial.question(), _ -> new ArrayList<>())
          .add(new Encounter(trial, rest(trial)));
    }
    return byQuestion;
  }

  private Optional<Double> rest(Trial trial) {
    Mean all = surplus.getOrDefault(trial.learner(), new Mean(0, 0));
    int others = all.n() - 1;
    return others < Encounter.OTHERS
        ? Optional.empty()
        : Optional.of((all.sum() - over(trial)) / others);
  }

  private double over(Trial trial) {
    return trial.score() - facility.getOrDefault(trial.question(), new Mean(0, 1)).value();
  }

  private static <K> void add(Map<K, Mean> means, K key, double score) {
    means.merge(key, new Mean(score, 1), (old, _) -> old.plus(score));
  }
}
