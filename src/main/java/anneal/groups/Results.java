package anneal.groups;

import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a challenge came to for all who took it, with nobody's name.
///
/// @param took how many answered at least one question, [Challenge#CROWD] or more
/// @param distribution how many reached 0, 1, ... as many points as there are questions, rounded
/// @param missed the question with the lowest mean score
public record Results(int took, List<Integer> distribution, Missed missed) {

  /// A question and how it went.
  ///
  /// @param score mean of the scores, 0..1; what was not answered counts 0
  public record Missed(QuestionId question, double score) {}

  public Results {
    distribution = List.copyOf(distribution);
  }

  /// Sums up; empty where fewer than [Challenge#CROWD] took it, since numbers of few would tell on
  /// them.
  public static Optional<Results> of(Challenge challenge, Collection<Run> runs) {
    List<Run> taken = runs.stream().filter(it -> it.answered() > 0).toList();
    if (taken.size() < Challenge.CROWD) {
      return Optional.empty();
    }
    List<Integer> counts =
        new ArrayList<>(Collections.nCopies(challenge.questions().size() + 1, 0));
    for (Run run : taken) {
      int points = (int) Math.round(run.score());
      counts.set(points, counts.get(points) + 1);
    }
    return challenge.questions().stream()
        .map(it -> missed(it, taken))
        .min(Comparator.comparingDouble(Missed::score).thenComparing(Missed::question))
        .map(it -> new Results(taken.size(), counts, it));
  }

  private static Missed missed(QuestionId question, List<Run> taken) {
    double sum = taken.stream().mapToDouble(it -> it.scores().getOrDefault(question, 0.0)).sum();
    return new Missed(question, sum / taken.size());
  }
}
