package anneal.sharing;

import anneal.person.LearnerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Keeps in memory who follows which packs.
public final class InMemorySubscriptionStore implements SubscriptionStore {

  private final Map<LearnerId, Map<String, Integer>> all = new HashMap<>();

  /// @param moving told to whom a learner's things are to go
  public InMemorySubscriptionStore(Consumer<BiConsumer<LearnerId, LearnerId>> moving) {
    moving.accept(this::move);
  }

  private synchronized Map<String, Integer> own(LearnerId learner) {
    return all.computeIfAbsent(learner, _ -> new TreeMap<>());
  }

  synchronized void move(LearnerId from, LearnerId to) {
    own(from).forEach(own(to)::putIfAbsent);
    all.remove(from);
  }

  synchronized void forget(LearnerId learner) {
    all.remove(learner);
  }

  @Override
  public synchronized List<Subscription> of(LearnerId learner) {
    return own(learner).entrySet().stream()
        .map(it -> new Subscription(it.getKey(), it.getValue()))
        .toList();
  }

  @Override
  public synchronized void begin(LearnerId learner, Subscription it) {
    own(learner).putIfAbsent(it.pack(), it.seen());
  }

  @Override
  public synchronized void see(LearnerId learner, Subscription it) {
    own(learner).merge(it.pack(), it.seen(), Math::max);
  }

  @Override
  public synchronized boolean end(LearnerId learner, String pack) {
    return own(learner).remove(pack) != null;
  }
}
