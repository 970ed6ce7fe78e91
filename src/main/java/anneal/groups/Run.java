package anneal.groups;

import anneal.question.QuestionId;
import anneal.study.Logged;
import anneal.study.StudyEvent.Reviewed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one attempt at a challenge came to: the first answer to each question, given while it was
/// open. Taking an answer back and giving another changes nothing, nor do questions that return.
///
/// @param scores 0..1 by question; none for what was not answered
/// @param size questions of the challenge
public record Run(Map<QuestionId, Double> scores, int size) {

  public Run {
    scores = Map.copyOf(scores);
  }

  /// Reads an attempt from the log of its sitting.
  ///
  /// @param log by arrival
  public static Run of(Challenge challenge, List<Logged> log) {
    Set<QuestionId> asked = new HashSet<>(challenge.questions());
    Map<QuestionId, Double> first = new HashMap<>();
    for (Logged each : log) {
      if (each.event() instanceof Reviewed it
          && asked.contains(it.stamp().question())
          && challenge.week().holds(it.stamp().at())) {
        first.putIfAbsent(it.stamp().question(), it.marks().score());
      }
    }
    return new Run(first, challenge.questions().size());
  }

  /// How many questions were answered.
  public int answered() {
    return scores.size();
  }

  /// Whether every question was answered.
  public boolean finished() {
    return scores.size() >= size;
  }

  /// The sum of the scores, 0..size; what was not answered counts nothing.
  public double score() {
    return scores.values().stream().mapToDouble(it -> it).sum();
  }
}
