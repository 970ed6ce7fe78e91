package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.memory.Card;
import anneal.memory.Fsrs;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.memory.Weights;
import anneal.person.LearnerId;
import anneal.question.Answer;
import anneal.question.Catalog;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.study.Settings.Scope;
import anneal.study.Sitting.Mode;
import anneal.study.Turn.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeskTest {

  private static final int TODAY = 20_000;
  private static final UUID SITTING = new UUID(5, 6);
  private static final Optional<Course.Lead> UNLED = Optional.empty();
  private Catalog catalog = Papers.catalog(3, 4, 5);
  private final Map<QuestionId, Standing> standings = new HashMap<>();
  private final List<Logged> log = new ArrayList<>();
  private Mode mode = Mode.DUE;
  private Scope scope = Scope.ALL;
  private int size = 20;
  private int introduced = 0;

  @Test
  void dueCardsComeBeforeNewOnesAndTheMostForgottenFirst() {
    seen("p0/t0-q0", TODAY - 2, TODAY, 10);
    seen("p1/t1-q1", TODAY - 9, TODAY, 1);
    seen("p2/t2-q2", TODAY - 9, TODAY + 1, 1);
    assertEquals("p1/t1-q1", answerNext(Why.DUE));
    assertEquals("p0/t0-q0", answerNext(Why.DUE));
    answerNext(Why.NEW);
  }

  @Test
  void neighboursDifferInTopicAndWherePossibleInBank() {
    for (int i = 0; i < 20; i++) {
      answerNext(Why.NEW);
    }
    List<QuestionId> met = log.stream().map(it -> it.event().stamp().question()).toList();
    for (int i = 1; i < met.size(); i++) {
      assertNotEquals(met.get(i - 1).pack(), met.get(i).pack(), met + " at " + i);
    }
  }

  @Test
  void aCrowdedTopicIsSpreadSoThatItNeverMeetsItselfWhereThatIsPossible() {
    catalog = Papers.catalog(1, 4, 5);
    for (int i = 0; i < 5; i++) {
      seen("p0/t0-q" + i, TODAY - 1, TODAY, 30);
    }
    seen("p0/t1-q0", TODAY - 9, TODAY, 1);
    seen("p0/t2-q0", TODAY - 9, TODAY, 1);
    seen("p0/t3-q0", TODAY - 9, TODAY, 1);
    seen("p0/t3-q1", TODAY - 9, TODAY, 1);
    List<String> topics = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      topics.add(answerNext(Why.DUE).substring(3, 5));
    }
    for (int i = 1; i < 9; i++) {
      assertNotEquals(topics.get(i - 1), topics.get(i), topics.toString());
    }
  }

  @Test
  void aFamilyIsKeptApartWhereOthersAreLeft() {
    Question one = family("p0/one", "t0");
    Question two = family("p0/two", "t1");
    Question other = Papers.question("p0/other", "t0", Papers.gini());
    catalog = new Catalog(List.of(Papers.pack("p0", one)));
    answerNext(Why.NEW);
    catalog = new Catalog(List.of(Papers.pack("p0", one, two, other)));
    assertEquals("p0/other", answerNext(Why.NEW));
    assertEquals("p0/two", answerNext(Why.NEW));
  }

  @Test
  void aMissedQuestionReturnsAfterFourOthers() {
    String missed = answerNext(Why.NEW, Rating.AGAIN);
    for (int i = 0; i < 4; i++) {
      assertNotEquals(missed, answerNext(Why.NEW));
    }
    assertEquals(missed, answerNext(Why.RETURNED));
    assertNotEquals(missed, answerNext(Why.NEW));
  }

  @Test
  void aMissedQuestionReturnsAtTheEndEvenWithoutOthersBetweenAndGivesUpAfterThreeReturns() {
    size = 1;
    String missed = answerNext(Why.NEW, Rating.AGAIN);
    for (int i = 0; i < 3; i++) {
      assertEquals(missed, answerNext(Why.RETURNED, Rating.AGAIN));
    }
    assertTrue(pick().isEmpty());
  }

  @Test
  void theSittingEndsAtItsSize() {
    size = 3;
    answerNext(Why.NEW);
    answerNext(Why.NEW);
    answerNext(Why.NEW);
    assertTrue(pick().isEmpty());
  }

  @Test
  void newQuestionsStopAtTheDailyLimit() {
    introduced = Settings.DEFAULT.newPerDay();
    assertTrue(pick().isEmpty());
    introduced--;
    assertEquals(Why.NEW, pick().orElseThrow().why());
  }

  @Test
  void aheadTakesSeenCardsTheNearestDueFirstAndNothingUnseen() {
    mode = Mode.AHEAD;
    seen("p0/t0-q0", TODAY - 1, TODAY + 9, 10);
    seen("p1/t1-q1", TODAY - 1, TODAY + 2, 10);
    assertEquals("p1/t1-q1", answerNext(Why.AHEAD));
    assertEquals("p0/t0-q0", answerNext(Why.AHEAD));
    assertTrue(pick().isEmpty());
  }

  @Test
  void aQuizDrawsFromItsScopeWithoutRepeats() {
    mode = Mode.QUIZ;
    scope = new Scope(Set.of("p1"), Set.of("p1/t2"), Set.of());
    Set<String> met = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      assertTrue(met.add(answerNext(Why.QUIZ)));
    }
    assertTrue(met.stream().allMatch(it -> it.startsWith("p1/t2")));
    assertTrue(pick().isEmpty());
  }

  @Test
  void suspendedAndBuriedCardsStayAway() {
    catalog = Papers.catalog(1, 1, 2);
    Standing seen = seen("p0/t0-q0", TODAY - 5, TODAY, 1);
    standings.put(id("p0/t0-q0"), new Standing(seen.card(), true, 0, Instant.EPOCH));
    Standing buried = new Standing(Card.NEW, false, TODAY + 1, Instant.EPOCH);
    standings.put(id("p0/t0-q1"), buried);
    assertTrue(pick().isEmpty());
    standings.put(id("p0/t0-q1"), new Standing(Card.NEW, false, TODAY, Instant.EPOCH));
    assertEquals("p0/t0-q1", pick().orElseThrow().question().id().toString());
  }

  @Test
  void aSkippedQuestionComesBackAtTheEndOfTheSitting() {
    size = 3;
    String skipped = pick().orElseThrow().question().id().toString();
    log(new StudyEvent.Skipped(stamp(skipped)));
    assertNotEquals(skipped, answerNext(Why.NEW));
    assertNotEquals(skipped, answerNext(Why.NEW));
    catalog = new Catalog(List.of(catalog.packs().get(packOf(skipped))));
    for (Question question : catalog.packs().getFirst().questions()) {
      if (!question.id().toString().equals(skipped)) {
        standings.put(question.id(), new Standing(Card.NEW, true, 0, Instant.EPOCH));
      }
    }
    assertEquals(skipped, answerNext(Why.AGAIN));
  }

  @Test
  void whatWasTakenBackIsAskedNext() {
    String taken = answerNext(Why.NEW);
    StudyEvent event = log.getLast().event();
    log(new StudyEvent.Undone(stamp(taken), event.stamp().id()));
    assertEquals(taken, answerNext(Why.AGAIN));
  }

  @Test
  void theFirstQuestionEverIsAShortJuniorChoice() {
    Question numeric = Papers.question("p0/a", "t0", Papers.precision());
    Question choice = Papers.question("p0/b", "t0", Papers.gini());
    catalog = new Catalog(List.of(Papers.pack("p0", numeric, choice)));
    assertEquals("p0/b", pick().orElseThrow().question().id().toString());
  }

  @Test
  void aQuestionThatTakesLongComesLateInASittingAndOnce() {
    List<Question> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Question plain = Papers.question("p0/q" + i, "t" + i % 5, Papers.gini());
      all.add(i < 15 ? plain : timed(plain, 2_400));
    }
    catalog = new Catalog(List.of(Papers.pack("p0", all.toArray(Question[]::new))));
    List<Integer> seconds = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      QuestionId id = id(answerNext(Why.NEW));
      seconds.add(catalog.find(id).orElseThrow().seconds());
    }
    assertTrue(seconds.subList(0, 9).stream().allMatch(it -> it == 60), seconds.toString());
    assertTrue(seconds.stream().filter(it -> it > 60).count() <= 1, seconds.toString());
  }

  @Test
  void theSameSituationGivesTheSameQuestion() {
    assertEquals(pick(), pick());
  }

  private static Question family(String id, String topic) {
    return changed(Papers.question(id, topic, Papers.gini()), 60, "twins");
  }

  private static Question timed(Question plain, int seconds) {
    return changed(plain, seconds, null);
  }

  private static Question changed(Question plain, int seconds, @Nullable String family) {
    return new Question(
        plain.id(),
        plain.revision(),
        plain.topic(),
        plain.level(),
        seconds,
        plain.skills(),
        family,
        plain.references(),
        plain.variants());
  }

  private int packOf(String id) {
    return Integer.parseInt(id.substring(1, 2));
  }

  private Standing seen(String id, int lastDay, int dueDay, double stability) {
    Card card = new Card.Seen(new MemoryState(stability, 5), lastDay, dueDay, 1, 0);
    Standing standing = new Standing(card, false, 0, Instant.EPOCH);
    standings.put(id(id), standing);
    return standing;
  }

  private Optional<Desk.Pick> pick() {
    Sitting sitting = new Sitting(SITTING, mode, size, scope, Instant.EPOCH);
    Desk.View view =
        new Desk.View(
            Settings.DEFAULT, sitting, standings, Visit.of(log), TODAY, introduced, 42, UNLED);
    return new Desk(new Stock(catalog), view, new Fsrs(Weights.DEFAULT)).pick();
  }

  private String answerNext(Why why) {
    return answerNext(why, Rating.GOOD);
  }

  private String answerNext(Why why, Rating rating) {
    Desk.Pick pick = pick().orElseThrow();
    assertEquals(why, pick.why());
    String id = pick.question().id().toString();
    MemoryState memory = new MemoryState(1, 5);
    Marks marks = new Marks(rating == Rating.AGAIN ? 0 : 1, rating, 0, null, memory, TODAY + 1);
    Response response = new Response(new Answer.Picked("a"), null, 1000, 0);
    Asked asked = new Asked(new Revision(1, "0123456789abcdef"), 0, List.of());
    StudyEvent event = new StudyEvent.Reviewed(stamp(id), asked, response, marks);
    log(event);
    Standing old = standings.getOrDefault(id(id), Standing.NEW);
    Card card = new Card.Seen(memory, TODAY, TODAY + 1, old.reviews() + 1, 0);
    standings.put(id(id), old.after(event, card));
    assertFalse(standings.get(id(id)).due(TODAY));
    return id;
  }

  private void log(StudyEvent event) {
    log.add(new Logged(log.size() + 1, event));
  }

  private Stamp stamp(String id) {
    UUID unique = new UUID(9, log.size());
    Instant at = Instant.ofEpochSecond(1_000_000 + log.size());
    return new Stamp(unique, LearnerId.LOCAL, id(id), SITTING, at, TODAY);
  }

  private static QuestionId id(String id) {
    return QuestionId.parse(id).orElseThrow();
  }
}
