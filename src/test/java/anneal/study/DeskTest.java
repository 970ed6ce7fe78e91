package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.memory.Card;
import anneal.memory.Rating;
import anneal.question.Catalog;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.study.Settings.Scope;
import anneal.study.Sitting.Mode;
import anneal.study.Turn.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskTest extends DeskStage {

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
  void theNeighbourOfASkippedQuestionDiffersInTopicToo() {
    catalog = Papers.catalog(1, 4, 5);
    List<String> topics = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String id = pick().orElseThrow().question().id().toString();
      Stamp stamp = stamp(id);
      log(i % 2 == 0 ? new StudyEvent.Skipped(stamp) : new StudyEvent.Buried(stamp, TODAY + 1));
      standings.put(id(id), new Standing(Card.NEW, false, i % 2 == 0 ? 0 : TODAY + 1, stamp.at()));
      topics.add(id.substring(3, 5));
    }
    for (int i = 1; i < topics.size(); i++) {
      assertNotEquals(topics.get(i - 1), topics.get(i), topics.toString());
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
  void aMissedQuestionDoesNotReturnBesideItsTopicWhereAnotherCanComeBetween() {
    catalog = Papers.catalog(1, 2, 9);
    List<String> met = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      Desk.Pick pick = pick().orElseThrow();
      met.add(answerNext(pick.why(), i == 1 ? Rating.AGAIN : Rating.GOOD));
    }
    assertTrue(met.lastIndexOf(met.get(1)) > 1, met.toString());
    for (int i = 1; i < 9; i++) {
      assertNotEquals(met.get(i - 1).substring(3, 5), met.get(i).substring(3, 5), met.toString());
    }
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
  void aheadComesBackLastToWhatWasAnsweredToday() {
    mode = Mode.AHEAD;
    seen("p0/t0-q0", TODAY, TODAY + 1, 1);
    seen("p1/t1-q1", TODAY - 1, TODAY + 9, 10);
    assertEquals("p1/t1-q1", answerNext(Why.AHEAD));
    assertEquals("p0/t0-q0", answerNext(Why.AHEAD));
  }

  @Test
  void aheadPutsNothingAnsweredTodayNorFarOffBeforeWhatIsNearForTheSakeOfAnotherBank() {
    mode = Mode.AHEAD;
    for (int i = 0; i < 4; i++) {
      seen("p0/t" + i + "-q0", TODAY - 3, TODAY + 1, 4);
      seen("p0/t" + i + "-q1", TODAY - 3, TODAY + 2, 4);
      seen("p1/t" + i + "-q0", TODAY, TODAY + 1, 1);
      seen("p2/t" + i + "-q0", TODAY - 3, TODAY + 300, 300);
    }
    assertEquals("p0 p0 p0 p0 p0 p0 p0 p0 p2 p2 p2 p2 p1 p1 p1 p1", banksAhead(16));
  }

  @Test
  void aheadTakesAFartherTopicRatherThanOneTwiceInARow() {
    mode = Mode.AHEAD;
    for (int i = 0; i < 3; i++) {
      seen("p0/t0-q" + i, TODAY - 3, TODAY + 1, 4);
      seen("p1/t1-q" + i, TODAY - 3, TODAY + 300, 300);
    }
    assertEquals("p0 p1 p0 p1 p0 p1", banksAhead(6));
  }

  private String banksAhead(int questions) {
    List<String> banks = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      banks.add(answerNext(Why.AHEAD).substring(0, 2));
    }
    return String.join(" ", banks);
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
    assertEquals(skipped, answerNext(Why.NEW));
  }

  @Test
  void whatWasTakenBackIsAskedNext() {
    String taken = answerNext(Why.NEW);
    standings.remove(id(taken));
    StudyEvent event = log.getLast().event();
    log(new StudyEvent.Undone(stamp(taken), event.stamp().id()));
    assertEquals(taken, answerNext(Why.NEW));
  }

  @Test
  void whatWasMissedOnItsReturnReturnsOnceThatIsTakenBack() {
    size = 1;
    String missed = answerNext(Why.NEW, Rating.AGAIN);
    answerNext(Why.RETURNED);
    log(new StudyEvent.Undone(stamp(missed), log.getLast().event().stamp().id()));
    assertEquals(missed, answerNext(Why.RETURNED));
  }

  @Test
  void whatWasTakenBackInAQuizIsStillOfTheQuiz() {
    mode = Mode.QUIZ;
    String taken = answerNext(Why.QUIZ);
    log(new StudyEvent.Undone(stamp(taken), log.getLast().event().stamp().id()));
    assertEquals(taken, answerNext(Why.QUIZ));
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
}
