package anneal.store;

import anneal.person.Learners;
import anneal.sharing.SuggestionStore;
import anneal.sharing.SuggestionStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSuggestionStoreTest extends SuggestionStoreContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected SuggestionStore store() {
    return new SqlSuggestionStore(file.database());
  }

  @Override
  protected Learners learners() {
    return new LearnersOver(file.database());
  }
}
