package anneal.sharing;

import anneal.person.LearnerId;

class InMemorySuggestionStoreTest extends SuggestionStoreContract {

  private final InMemorySuggestionStore store = new InMemorySuggestionStore(_ -> {});

  @Override
  protected SuggestionStore store() {
    return store;
  }

  @Override
  protected void account(LearnerId learner) {}

  @Override
  protected void forget(LearnerId learner) {
    store.forget(learner);
  }

  @Override
  protected void move(LearnerId from, LearnerId to) {
    store.move(from, to);
  }
}
