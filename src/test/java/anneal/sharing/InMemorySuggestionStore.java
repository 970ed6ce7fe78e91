package anneal.sharing;

import anneal.person.LearnerId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Keeps suggestions in memory.
public final class InMemorySuggestionStore implements SuggestionStore {

  private final Map<String, Suggestion> all = new TreeMap<>();

  /// @param moving told to whom a learner's things are to go
  public InMemorySuggestionStore(Consumer<BiConsumer<LearnerId, LearnerId>> moving) {
    moving.accept(this::move);
  }

  synchronized void move(LearnerId from, LearnerId to) {
    all.replaceAll(
        (_, it) ->
            it.learner().equals(from)
                ? new Suggestion(
                    it.id(),
                    to,
                    it.question(),
                    it.base(),
                    it.text(),
                    it.reason(),
                    it.at(),
                    it.ruling())
                : it);
  }

  synchronized void forget(LearnerId learner) {
    all.values().removeIf(it -> it.learner().equals(learner));
  }

  private synchronized Collection<Suggestion> newest() {
    return ((TreeMap<String, Suggestion>) all).descendingMap().values();
  }

  @Override
  public synchronized boolean add(Suggestion suggestion, int most) {
    long open =
        newest().stream()
            .filter(it -> it.learner().equals(suggestion.learner()) && it.ruling() == null)
            .count();
    if (open < most) {
      all.put(suggestion.id().toString(), suggestion);
    }
    return open < most;
  }

  @Override
  public synchronized Optional<Suggestion> find(UUID id) {
    return Optional.ofNullable(all.get(id.toString()));
  }

  @Override
  public synchronized List<Suggestion> of(LearnerId learner, int limit) {
    return newest().stream().filter(it -> it.learner().equals(learner)).limit(limit).toList();
  }

  @Override
  public synchronized List<Suggestion> to(String pack, boolean open, int limit) {
    Comparator<Suggestion> late = Comparator.comparing(it -> it.ruling().at());
    return (open ? all.values() : newest())
        .stream()
            .filter(it -> it.question().pack().equals(pack) && (it.ruling() == null) == open)
            .sorted(open ? Comparator.comparing(it -> it.id().toString()) : late.reversed())
            .limit(limit)
            .toList();
  }

  @Override
  public synchronized int waiting(String pack) {
    return to(pack, true, Integer.MAX_VALUE).size();
  }

  @Override
  public synchronized boolean rule(UUID id, Suggestion.Ruling ruling) {
    boolean open = find(id).filter(it -> it.ruling() == null).isPresent();
    if (open) {
      all.computeIfPresent(id.toString(), (_, it) -> it.ruled(ruling));
    }
    return open;
  }

  @Override
  public synchronized boolean remove(LearnerId learner, UUID id) {
    boolean own = find(id).filter(it -> it.learner().equals(learner)).isPresent();
    if (own) {
      all.remove(id.toString());
    }
    return own;
  }
}
