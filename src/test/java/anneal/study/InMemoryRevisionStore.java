package anneal.study;

import anneal.question.QuestionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The twin of the database for served wordings.
public final class InMemoryRevisionStore implements RevisionStore {

  private final Map<Name, Kept> kept = new HashMap<>();

  @Override
  public synchronized void keep(Collection<Kept> wordings) {
    for (Kept each : wordings) {
      kept.putIfAbsent(new Name(each.question(), each.revision().hash()), each);
    }
  }

  @Override
  public synchronized Set<Name> names() {
    return Set.copyOf(kept.keySet());
  }

  @Override
  public synchronized Optional<Kept> find(QuestionId question, String hash) {
    return Optional.ofNullable(kept.get(new Name(question, hash)));
  }
}
