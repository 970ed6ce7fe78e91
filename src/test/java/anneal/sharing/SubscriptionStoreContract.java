package anneal.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.person.LearnerId;
import anneal.person.Learners;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [SubscriptionStore] does.
public abstract class SubscriptionStoreContract {

  private static final LearnerId ANNA = new LearnerId("anna");
  private static final LearnerId BEN = new LearnerId("ben");

  /// A store in which nothing happened yet; the same one within a test.
  protected abstract SubscriptionStore store();

  /// Those whose things the store keeps.
  protected abstract Learners learners();

  private static Subscription upTo(String pack, int edition) {
    return new Subscription(pack, edition);
  }

  @Test
  void whoFollowsAPackLooksAtEditionsInTheirOrder() {
    store().begin(ANNA, upTo("trees", 2));
    store().begin(ANNA, upTo("shapes", 1));
    store().begin(ANNA, upTo("trees", 5));
    store().see(ANNA, upTo("shapes", 4));
    store().see(ANNA, upTo("shapes", 3));
    store().see(BEN, upTo("shapes", 2));

    assertEquals(List.of(upTo("shapes", 4), upTo("trees", 2)), store().of(ANNA));
    assertEquals(List.of(upTo("shapes", 2)), store().of(BEN));
  }

  @Test
  void oneThatEndsIsGoneForThatLearnerAlone() {
    store().begin(ANNA, upTo("shapes", 1));
    store().begin(BEN, upTo("shapes", 1));

    assertTrue(store().end(ANNA, "shapes"));
    assertFalse(store().end(ANNA, "shapes"));
    assertEquals(List.of(), store().of(ANNA));
    assertEquals(1, store().of(BEN).size());
  }

  @Test
  void theyGoWithTheirLearnerAndComeAlongToAnAccount() {
    learners().account(ANNA);
    store().begin(ANNA, upTo("shapes", 1));
    store().begin(BEN, upTo("shapes", 7));
    store().begin(BEN, upTo("trees", 3));

    learners().move(BEN, ANNA);
    assertEquals(List.of(upTo("shapes", 1), upTo("trees", 3)), store().of(ANNA));
    assertEquals(List.of(), store().of(BEN));

    learners().forget(ANNA);
    assertEquals(List.of(), store().of(ANNA));
  }
}
