package anneal.sharing;

import anneal.person.InMemoryLearners;
import anneal.person.Learners;
import java.util.HashSet;

class InMemorySuggestionStoreTest extends SuggestionStoreContract {

  private final InMemorySuggestionStore store = new InMemorySuggestionStore(_ -> {});

  @Override
  protected SuggestionStore store() {
    return store;
  }

  @Override
  protected Learners learners() {
    return new InMemoryLearners(new HashSet<>(), store::forget, store::move);
  }
}
