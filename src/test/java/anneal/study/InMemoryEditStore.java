package anneal.study;

import anneal.memory.Card;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The twin of the database for edits, over the twin for study.
public final class InMemoryEditStore implements EditStore, FlagStore {

  private final InMemoryStudyStore study;
  private final Map<QuestionId, Settled> settled = new HashMap<>();
  private final Map<UUID, Notice> notices = new LinkedHashMap<>();
  private final Map<UUID, List<FlagStep>> steps = new HashMap<>();
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
  public synchronized void remark(Edits.Correcting correcting, Instant now) {
    QuestionId id = correcting.question().id();
    for (Flagged it : of(id, Integer.MAX_VALUE)) {
      boolean settled =
          it.state() == FlagStep.State.REMARKED || it.state() == FlagStep.State.DECLINED;
      if (!settled && correcting.outdated().test(it.flag().asked().revision())) {
        int rev = correcting.question().revision().number();
        step(it.flag().id(), it.state(), new FlagStep(FlagStep.State.REMARKED, rev, "", now));
        tell(List.of(Notice.remarked(it.flag(), correcting, now)));
      }
    }
  }

  @Override
  public synchronized List<Flagged> of(QuestionId question, int limit) {
    return flagged().filter(it -> it.flag().question().equals(question)).limit(limit).toList();
  }

  @Override
  public synchronized List<Flagged> page(
      FlagStep.@Nullable State state, @Nullable UUID before, int limit) {
    return flagged()
        .filter(it -> state == null || it.state() == state)
        .filter(it -> before == null || id(it).compareTo(before.toString()) < 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Flagged> find(UUID flag) {
    return study.findFlag(flag).map(this::flagged);
  }

  @Override
  public synchronized boolean step(UUID flag, FlagStep.State from, FlagStep step) {
    boolean fits = find(flag).filter(it -> it.state() == from).isPresent();
    if (fits) {
      steps.computeIfAbsent(flag, _ -> new ArrayList<>()).add(step);
    }
    return fits;
  }

  private Stream<Flagged> flagged() {
    return study.allFlags().stream()
        .map(this::flagged)
        .sorted(Comparator.comparing(InMemoryEditStore::id).reversed());
  }

  private Flagged flagged(Flag flag) {
    return new Flagged(flag, steps.getOrDefault(flag.id(), List.of()));
  }

  private static String id(Flagged it) {
    return it.flag().id().toString();
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
