package anneal.sharing;

import anneal.memory.Card;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Seeding;
import anneal.study.Seeding.Seed;
import anneal.study.Standing;
import anneal.study.StudyStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Lets the cards of a copy begin where a learner stood with its origin, so that changing over to
/// the copy loses nobody's progress. What was answered in the copy is never touched, and the log of
/// the origin stays as it is: no answer counts twice.
///
/// @param forks what was copied from what
/// @param study where learners stand
/// @param seeding lets cards begin
/// @param served whether a question is asked now
public record Carrying(
    ForkStore forks, StudyStore study, Seeding seeding, Predicate<QuestionId> served) {

  /// Takes a learner's progress along to those packs that are copies.
  ///
  /// @return how many cards came along
  public int along(LearnerId learner, Collection<String> packs) {
    List<Fork> copies = packs.stream().map(forks::of).flatMap(Optional::stream).toList();
    if (copies.isEmpty()) {
      return 0;
    }
    Map<QuestionId, Standing> standings = study.standings(learner);
    return copies.stream().mapToInt(it -> seeding.seed(learner, seeds(it, standings))).sum();
  }

  private List<Seed> seeds(Fork copy, Map<QuestionId, Standing> standings) {
    return standings.entrySet().stream()
        .filter(it -> it.getKey().pack().equals(copy.origin()))
        .flatMap(
            it -> seed(new QuestionId(copy.pack(), it.getKey().slug()), it.getValue()).stream())
        .toList();
  }

  private Optional<Seed> seed(QuestionId question, Standing standing) {
    return standing.card() instanceof Card.Seen seen && served.test(question)
        ? Optional.of(
            new Seed(
                question,
                standing.last(),
                seen.lastDay(),
                seen.memory(),
                seen.dueDay(),
                seen.reviews(),
                seen.lapses(),
                standing.suspended()))
        : Optional.empty();
  }
}
