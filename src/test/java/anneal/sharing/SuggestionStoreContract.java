package anneal.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.person.LearnerId;
import anneal.person.Learners;
import anneal.question.QuestionId;
import anneal.sharing.Suggestion.Ruling;
import anneal.sharing.Suggestion.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [SuggestionStore] does.
public abstract class SuggestionStoreContract {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");
  private static final LearnerId ANNA = new LearnerId("anna");
  private static final LearnerId BEN = new LearnerId("ben");

  /// A store in which nothing happened yet; the same one within a test.
  protected abstract SuggestionStore store();

  /// Those whose things the store keeps.
  protected abstract Learners learners();

  private Suggestion made(int nth, LearnerId learner, String pack) {
    Suggestion made =
        new Suggestion(
            new UUID(7, nth),
            learner,
            new QuestionId(pack, "sides"),
            "{\n  \"stem\": \"How many½?\"\n}",
            "{\n  \"stem\": \"How many sides?\"\n}",
            "Because \u0001 of it",
            NOON.plusSeconds(nth),
            null);
    assertTrue(store().add(made, 9));
    return made;
  }

  private static Ruling ruling(Integer edition, int seconds) {
    return new Ruling(edition, edition == null ? "No" : "", NOON.plusSeconds(seconds));
  }

  @Test
  void whatWasSuggestedIsReadBackAsItWas() {
    Suggestion one = made(1, ANNA, "shapes");

    assertEquals(Optional.of(one), store().find(one.id()));
    assertEquals(State.OPEN, one.state());
    assertTrue(store().find(new UUID(1, 1)).isEmpty());
  }

  @Test
  void aLearnerSeesTheirOwnTheNewestFirst() {
    Suggestion one = made(1, ANNA, "shapes");
    Suggestion two = made(2, ANNA, "trees");
    made(3, BEN, "shapes");

    assertEquals(List.of(two, one), store().of(ANNA, 10));
    assertEquals(List.of(two), store().of(ANNA, 1));
  }

  @Test
  void whoKeepsAPackSeesWhatWaitsTheOldestFirstAndWhatIsDecidedTheNewestFirst() {
    Suggestion one = made(1, ANNA, "shapes");
    Suggestion two = made(2, BEN, "shapes");
    made(3, BEN, "trees");
    assertEquals(List.of(one, two), store().to("shapes", true, 10));
    assertEquals(2, store().waiting("shapes"));
    store().rule(two.id(), ruling(4, 10));
    store().rule(one.id(), ruling(null, 20));

    assertEquals(
        List.of(one.ruled(ruling(null, 20)), two.ruled(ruling(4, 10))),
        store().to("shapes", false, 10));
    assertEquals(List.of(), store().to("shapes", true, 10));
    assertEquals(0, store().waiting("shapes"));
  }

  @Test
  void ofTwoWhoDecideAtOnceOneIsLate() {
    Suggestion one = made(1, ANNA, "shapes");

    assertTrue(store().rule(one.id(), ruling(2, 1)));
    assertFalse(store().rule(one.id(), ruling(null, 2)));
    assertEquals(State.ACCEPTED, store().find(one.id()).orElseThrow().state());
    assertFalse(store().rule(new UUID(1, 1), ruling(2, 1)));
  }

  @Test
  void onlyOpenOnesCountAgainstTheMost() {
    Suggestion one = made(1, ANNA, "shapes");
    Suggestion next =
        new Suggestion(
            new UUID(7, 2), ANNA, one.question(), one.base(), one.text(), "again", NOON, null);

    assertFalse(store().add(next, 1));
    assertEquals(List.of(one), store().of(ANNA, 10));
    store().rule(one.id(), ruling(null, 1));
    assertTrue(store().add(next, 1));
  }

  @Test
  void oneIsTakenBackByWhoeverMadeItOnly() {
    Suggestion one = made(1, ANNA, "shapes");

    assertFalse(store().remove(BEN, one.id()));
    assertTrue(store().remove(ANNA, one.id()));
    assertFalse(store().remove(ANNA, one.id()));
  }

  @Test
  void theyGoWithTheirLearnerAndComeAlongToAnAccount() {
    learners().account(BEN);
    made(1, ANNA, "shapes");
    Suggestion two = made(2, BEN, "shapes");
    learners().move(ANNA, BEN);
    assertEquals(2, store().of(BEN, 10).size());
    assertEquals(two, store().of(BEN, 1).getFirst());
    learners().forget(BEN);
    assertEquals(List.of(), store().to("shapes", true, 10));
  }
}
