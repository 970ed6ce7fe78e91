package anneal.study;

import anneal.memory.Card;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The twin of the database for edits, over the twin for study.
public final class InMemoryEditStore implements EditStore {

  private final InMemoryStudyStore study;
  private final Map<QuestionId, Settled> settled = new HashMap<>();
  private final Map<UUID, Notice> notices = new LinkedHashMap<>();
  private final Set<UUID> dismissed = new HashSet<>();

  public InMemoryEditStore(InMemoryStudyStore study) {
    this.study = study;
  }

  @Override
  public synchronized Map<QuestionId, Settled> settled() {
    return Map.copyOf(settled);
  }

  @Override
  public synchronized void settle(Collection<Settled> wordings) {
    wordings.forEach(it -> settled.put(it.question(), it));
  }

  @Override
  public List<LearnerId> learners(QuestionId question) {
    return study.learners().stream()
        .filter(it -> study.standings(it).containsKey(question))
        .filter(it -> study.standings(it).get(question).card() instanceof Card.Seen)
        .sorted(Comparator.comparing(LearnerId::value))
        .toList();
  }

  @Override
  public void correct(
      LearnerId learner, QuestionId question, Function<List<Logged>, Correction> correction) {
    synchronized (study) {
      Correction corrected = correction.apply(study.cardLog(learner, question));
      for (StudyEvent.Regraded event : corrected.events()) {
        study.amend(event.stamp().id(), learner, question, _ -> new Step(event, corrected.after()));
      }
      tell(corrected.notices());
    }
  }

  @Override
  public synchronized void tell(Collection<Notice> told) {
    for (Notice each : told) {
      if (!notices.containsKey(each.id())) {
        notices
            .values()
            .removeIf(
                it ->
                    !dismissed.contains(it.id())
                        && it.learner().equals(each.learner())
                        && it.question().equals(each.question())
                        && it.kind().matter() == each.kind().matter());
        notices.put(each.id(), each);
      }
    }
  }

  @Override
  public synchronized void welcome(QuestionId question) {
    notices
        .values()
        .removeIf(it -> it.question().equals(question) && it.kind().matter() == Notice.Matter.PACK);
  }

  @Override
  public synchronized List<Notice> notices(LearnerId learner) {
    return notices.values().stream()
        .filter(it -> it.learner().equals(learner) && !dismissed.contains(it.id()))
        .sorted(Comparator.comparing(Notice::at).reversed().thenComparing(it -> it.id().toString()))
        .toList();
  }

  @Override
  public synchronized boolean dismiss(LearnerId learner, UUID notice, Instant now) {
    Notice known = notices.get(notice);
    boolean own = known != null && known.learner().equals(learner);
    if (own) {
      dismissed.add(notice);
    }
    return own;
  }
}
