package anneal.study;

import anneal.memory.Card;
import anneal.memory.Rating;
import anneal.planning.Ability;
import anneal.planning.Evidence;
import anneal.planning.Guessing;
import anneal.planning.Placement;
import anneal.planning.Placement.Open;
import anneal.planning.Placement.SoFar;
import anneal.question.Question;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts a sitting that places a learner into the terms of [Placement].
///
/// All banks weigh the same. What the learner would have to mark is left out, and what was met
/// before this sitting; a question that was skipped does not come back.
final class Placing {

  private Placing() {}

  /// The question to ask next; empty when enough was asked, or nothing is left.
  static Optional<Question> next(Desk desk) {
    Visit visit = desk.view().visit();
    Set<QuestionId> asked = new HashSet<>(visit.answered());
    asked.addAll(visit.skipped());
    List<Open> pool = pool(desk, asked);
    if (pool.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Double> weights =
        pool.stream().collect(Collectors.toMap(it -> it.question().pack(), _ -> 1.0, (a, _) -> a));
    double seconds = visit.answers().stream().mapToDouble(it -> it.milliseconds() / 1000.0).sum();
    return Placement.next(new SoFar(asked, evidence(desk), seconds), pool, weights)
        .flatMap(it -> desk.catalog().find(it.question()));
  }

  private static List<Open> pool(Desk desk, Set<QuestionId> asked) {
    return desk.inScope()
        .filter(Question::hasKey)
        .filter(it -> asked.contains(it.id()) || isFresh(desk.standing(it), desk.view().today()))
        .map(
            it ->
                new Open(
                    it.id(),
                    topic(it),
                    Ability.prior(it.level()),
                    Guessing.chance(it.variants().getFirst().task()),
                    it.seconds()))
        .toList();
  }

  private static boolean isFresh(Standing standing, int today) {
    return standing.available(today) && standing.card() instanceof Card.New;
  }

  private static List<Evidence> evidence(Desk desk) {
    List<Evidence> all = new ArrayList<>();
    Set<QuestionId> met = new HashSet<>();
    for (Visit.Given answer : desk.view().visit().answers()) {
      Optional<Question> question = desk.catalog().find(answer.question());
      if (question.isPresent() && met.add(question.get().id())) {
        all.add(evidence(answer, question.get()));
      }
    }
    return all;
  }

  private static Evidence evidence(Visit.Given answer, Question question) {
    boolean known =
        answer.rating() != Rating.AGAIN
            && answer.hints() == 0
            && answer.confidence() != Confidence.GUESS;
    double guess = Guessing.chance(question.variant(answer.variant()).task());
    return new Evidence(topic(question), Ability.prior(question.level()), guess, known, 1);
  }

  private static String topic(Question question) {
    return question.id().pack() + "/" + question.topic();
  }
}
