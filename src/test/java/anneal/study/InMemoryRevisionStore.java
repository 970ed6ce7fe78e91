package anneal.study;

import anneal.question.QuestionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The twin of the database for served wordings.
public final class InMemoryRevisionStore implements RevisionStore {

  private record Key(QuestionId question, String hash) {}

  private final Map<Key, Kept> kept = new HashMap<>();

  @Override
  public synchronized void keep(Collection<Kept> wordings) {
    for (Kept each : wordings) {
      kept.putIfAbsent(new Key(each.question(), each.revision().hash()), each);
    }
  }

  @Override
  public synchronized Optional<Kept> find(QuestionId question, String hash) {
    return Optional.ofNullable(kept.get(new Key(question, hash)));
  }
}
