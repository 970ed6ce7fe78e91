package anneal.study;

import static anneal.study.Events.BAYES;
import static anneal.study.Events.GINI;
import static anneal.study.Events.noon;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.study.RevisionStore.Kept;
import anneal.study.RevisionStore.Name;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every [RevisionStore] does.
public abstract class RevisionStoreContract {

  /// A store in which nothing happened yet; the same one within a test.
  protected abstract RevisionStore store();

  private static Kept kept(QuestionId question, String hash, String source) {
    return new Kept(question, new Revision(3, hash), source, noon(20_000, 5));
  }

  @Test
  void aWordingIsReadBackAsItWas() {
    Kept wording = kept(GINI, "aa", "{\"stem\":\"Gini of \\u0000 ½?\"}");
    store().keep(List.of(wording));
    assertEquals(Optional.of(wording), store().find(GINI, "aa"));
  }

  @Test
  void wordingsAreToldApartByQuestionAndHash() {
    store().keep(List.of(kept(GINI, "aa", "1"), kept(GINI, "bb", "2"), kept(BAYES, "aa", "3")));
    assertEquals("2", store().find(GINI, "bb").orElseThrow().source());
    assertEquals("3", store().find(BAYES, "aa").orElseThrow().source());
    assertEquals(Optional.empty(), store().find(BAYES, "bb"));
    assertEquals(
        Set.of(new Name(GINI, "aa"), new Name(GINI, "bb"), new Name(BAYES, "aa")), store().names());
  }

  @Test
  void theFirstOneStays() {
    store().keep(List.of(kept(GINI, "aa", "first")));
    store().keep(List.of(kept(GINI, "aa", "second"), kept(GINI, "bb", "new")));
    assertEquals("first", store().find(GINI, "aa").orElseThrow().source());
    assertEquals("new", store().find(GINI, "bb").orElseThrow().source());
  }

  @Test
  void nothingMayBeKept() {
    store().keep(List.of());
    assertEquals(Optional.empty(), store().find(GINI, "aa"));
  }
}
