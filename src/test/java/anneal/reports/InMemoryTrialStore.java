package anneal.reports;

import anneal.analysis.Trial;
import anneal.person.LearnerId;
import anneal.question.Answer;
import anneal.study.Confidence;
import anneal.study.InMemoryStudyStore;
import anneal.study.Logged;
import anneal.study.StudyEvent.Reviewed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The twin of the database for trials, over the twin for study.
public final class InMemoryTrialStore implements TrialStore {

  private final InMemoryStudyStore study;

  public InMemoryTrialStore(InMemoryStudyStore study) {
    this.study = study;
  }

  private Stream<Logged> counted(LearnerId learner, Instant until) {
    return study.counted(learner).stream().filter(it -> it.event().stamp().at().isBefore(until));
  }

  @Override
  public List<Trial> of(LearnerId learner, Instant until) {
    return counted(learner, until)
        .sorted(Comparator.comparing((Logged it) -> it.event().stamp().at()))
        .map(InMemoryTrialStore::trial)
        .toList();
  }

  @Override
  public List<Trial> all(Instant until, int limit) {
    return study.learners().stream()
        .flatMap(it -> counted(it, until))
        .sorted(Comparator.comparing(Logged::arrival).reversed())
        .limit(limit)
        .toList()
        .reversed()
        .stream()
        .map(InMemoryTrialStore::trial)
        .sorted(Comparator.comparingInt(Trial::day))
        .toList();
  }

  private static Trial trial(Logged logged) {
    Reviewed it = (Reviewed) logged.event();
    return new Trial(
        it.stamp().learner(),
        it.stamp().question(),
        it.stamp().day(),
        it.asked().revision().number(),
        it.asked().variant(),
        it.marks().score(),
        it.response().confidence() == Confidence.SURE,
        it.response().milliseconds(),
        Set.copyOf(it.asked().order()),
        it.response().answer() instanceof Answer.Picked(String option)
            ? Set.of(option)
            : it.response().answer() instanceof Answer.PickedAll all ? all.options() : Set.of());
  }
}
