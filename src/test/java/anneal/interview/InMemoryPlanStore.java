package anneal.interview;

import anneal.person.LearnerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Plans in memory.
public final class InMemoryPlanStore implements PlanStore {

  private final Map<LearnerId, List<StudyPlan>> plans = new HashMap<>();
  private final Map<LearnerId, TreeMap<String, Prediction>> predictions = new HashMap<>();
  private final Map<LearnerId, TreeMap<String, Debrief>> debriefs = new HashMap<>();
  private final Map<LearnerId, Feed> feeds = new HashMap<>();

  private final Consumer<LearnerId> changed;

  /// @param changed told whose plan changed
  public InMemoryPlanStore(Consumer<LearnerId> changed) {
    this.changed = changed;
  }

  private record Feed(String digest, Instant since) {}

  private List<StudyPlan> versions(LearnerId learner) {
    return plans.computeIfAbsent(learner, _ -> new ArrayList<>());
  }

  private TreeMap<String, Prediction> predicted(LearnerId learner) {
    return predictions.computeIfAbsent(learner, _ -> new TreeMap<>());
  }

  private TreeMap<String, Debrief> noted(LearnerId learner) {
    return debriefs.computeIfAbsent(learner, _ -> new TreeMap<>());
  }

  @Override
  public synchronized Optional<StudyPlan> plan(LearnerId learner) {
    List<StudyPlan> all = versions(learner);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  @Override
  public synchronized void put(LearnerId learner, StudyPlan plan, Instant now) {
    List<StudyPlan> all = versions(learner);
    all.add(plan);
    if (all.size() > UNDO_DEPTH) {
      all.removeFirst();
    }
    changed.accept(learner);
  }

  @Override
  public synchronized boolean undo(LearnerId learner) {
    boolean any = !versions(learner).isEmpty();
    if (any) {
      versions(learner).removeLast();
      changed.accept(learner);
    }
    return any;
  }

  @Override
  public synchronized int undoable(LearnerId learner) {
    return versions(learner).size();
  }

  @Override
  public synchronized void predict(LearnerId learner, Prediction it) {
    predicted(learner).put("%s %08d".formatted(it.appointment(), it.day()), it);
  }

  @Override
  public synchronized List<Prediction> predictions(LearnerId learner) {
    return predicted(learner).values().stream()
        .sorted(
            Comparator.comparing((Prediction it) -> it.appointment().toString())
                .thenComparingInt(Prediction::day))
        .toList();
  }

  @Override
  public synchronized void note(LearnerId learner, Debrief debrief) {
    noted(learner).put(debrief.appointment().toString(), debrief);
  }

  @Override
  public synchronized List<Debrief> debriefs(LearnerId learner) {
    return List.copyOf(noted(learner).values());
  }

  @Override
  public synchronized void openFeed(LearnerId learner, String digest, Instant now) {
    feeds.put(learner, new Feed(digest, now));
  }

  @Override
  public synchronized void closeFeed(LearnerId learner) {
    feeds.remove(learner);
  }

  @Override
  public synchronized Optional<Instant> feedSince(LearnerId learner) {
    return Optional.ofNullable(feeds.get(learner)).map(Feed::since);
  }

  @Override
  public synchronized Optional<LearnerId> feed(String digest) {
    return feeds.entrySet().stream()
        .filter(it -> it.getValue().digest.equals(digest))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public synchronized void bring(LearnerId learner, Papers papers, Instant now) {
    if (plan(learner).isEmpty()) {
      papers.plan().ifPresent(it -> put(learner, it, now));
    }
    for (Prediction it : papers.predictions()) {
      predicted(learner).putIfAbsent("%s %08d".formatted(it.appointment(), it.day()), it);
    }
    papers.debriefs().forEach(it -> noted(learner).putIfAbsent(it.appointment().toString(), it));
  }

  /// Makes what is one learner's another's.
  synchronized void move(LearnerId from, LearnerId to) {
    if (versions(to).isEmpty()) {
      versions(to).addAll(versions(from));
    }
    predicted(from).forEach(predicted(to)::putIfAbsent);
    noted(from).forEach(noted(to)::putIfAbsent);
    Feed feed = feeds.remove(from);
    if (feed != null) {
      feeds.putIfAbsent(to, feed);
    }
    plans.remove(from);
    predictions.remove(from);
    debriefs.remove(from);
  }
}
