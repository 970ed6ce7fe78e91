package anneal.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.QuestionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [WorkStore] keeps.
public abstract class WorkStoreContract {

  private static final Instant NOON = GroupStoreContract.NOON;
  private static final QuestionId GINI = new QuestionId("trees", "gini");
  private static final QuestionId BAYES = new QuestionId("stats", "bayes");

  /// Stores in which nothing happened yet, over the same tables; the same within a test.
  protected abstract WorkStore work();

  protected abstract GroupStore groups();

  private void open(String group, String... others) {
    groups()
        .create(
            GroupStoreContract.group(group), GroupStoreContract.member("Anna").as(GroupRole.OWNER));
    for (String other : others) {
      Instant expires = NOON.plus(Duration.ofDays(1));
      groups()
          .invite(
              new GroupInvitation("i-" + other, group, GroupRole.MEMBER, expires, 1),
              "hash-" + other);
      groups().join("hash-" + other, GroupStoreContract.member(other), NOON);
    }
  }

  private static Week week(int day) {
    Instant opens = Instant.EPOCH.plus(Duration.ofDays(day));
    return new Week(day, opens, opens.plus(Duration.ofDays(7)));
  }

  private static Attempt attempt(String name, int minute) {
    return new Attempt("m-" + name, UUID.randomUUID(), NOON.plus(Duration.ofMinutes(minute)));
  }

  @Test
  void assignmentsAreListedByTheDayTheyAreDue() {
    open("g");
    Assignment late = new Assignment("1", "All of it", "stats", null, 20, 9, NOON);
    Assignment soon = new Assignment("2", "Bayes", "stats", "bayes", 5, 3, NOON);
    work().assign("g", late);
    work().assign("g", soon);
    assertEquals(List.of(soon, late), work().assignments("g"));
    assertEquals(List.of(), work().assignments("h"));
    assertFalse(work().withdraw("h", "1"));
    assertTrue(work().withdraw("g", "1"));
    assertFalse(work().withdraw("g", "1"));
    assertEquals(List.of(soon), work().assignments("g"));
  }

  @Test
  void theFirstChallengeOfAWeekStays() {
    open("g");
    Challenge first = new Challenge(week(700), List.of(GINI, BAYES));
    assertEquals(first, work().keep("g", first));
    assertEquals(first, work().keep("g", new Challenge(week(700), List.of(BAYES))));
    Challenge next = new Challenge(week(707), List.of(BAYES));
    assertEquals(next, work().keep("g", next));
    assertEquals(Optional.of(first), work().challenge("g", 700));
    assertEquals(Optional.empty(), work().challenge("g", 701));
    assertEquals(List.of(next, first), work().challenges("g", 5));
    assertEquals(List.of(next), work().challenges("g", 1));
  }

  @Test
  void aMemberHasOneAttempt() {
    open("g", "Ben", "Carl");
    work().keep("g", new Challenge(week(700), List.of(GINI)));
    Attempt ben = attempt("Ben", 2);
    assertEquals(ben, work().begin("g", 700, ben));
    assertEquals(ben, work().begin("g", 700, attempt("Ben", 3)));
    Attempt carl = attempt("Carl", 1);
    work().begin("g", 700, carl);
    assertEquals(List.of(carl, ben), work().attempts("g", 700));
    assertEquals(List.of(), work().attempts("g", 707));
  }

  @Test
  void twoAnnounceToExplain() {
    open("g", "Ben", "Carl");
    work().keep("g", new Challenge(week(700), List.of(GINI)));
    assertTrue(work().volunteer("g", 700, "m-Carl", NOON));
    assertTrue(work().volunteer("g", 700, "m-Ben", NOON.plusSeconds(1)));
    assertTrue(work().volunteer("g", 700, "m-Ben", NOON.plusSeconds(2)), "did already");
    assertFalse(work().volunteer("g", 700, "m-Anna", NOON));
    assertEquals(List.of("m-Carl", "m-Ben"), work().explainers("g", 700));
    work().standDown("g", 700, "m-Carl");
    assertTrue(work().volunteer("g", 700, "m-Anna", NOON));
    assertEquals(List.of("m-Anna", "m-Ben"), work().explainers("g", 700));
  }

  @Test
  void aMemberThanksOne() {
    open("g", "Ben", "Carl");
    work().keep("g", new Challenge(week(700), List.of(GINI)));
    work().thank("g", 700, "m-Anna", "m-Ben");
    work().thank("g", 700, "m-Anna", "m-Carl");
    work().thank("g", 700, "m-Ben", "m-Carl");
    assertEquals(Map.of("m-Anna", "m-Carl", "m-Ben", "m-Carl"), work().thanks("g", 700));
  }

  @Test
  void whatAMemberDidGoesWithTheMember() {
    open("g", "Ben", "Carl");
    work().keep("g", new Challenge(week(700), List.of(GINI)));
    work().begin("g", 700, attempt("Ben", 1));
    Attempt carl = work().begin("g", 700, attempt("Carl", 2));
    work().volunteer("g", 700, "m-Ben", NOON);
    work().thank("g", 700, "m-Carl", "m-Ben");
    work().thank("g", 700, "m-Ben", "m-Carl");
    groups().remove("g", "m-Ben");
    assertEquals(List.of(carl), work().attempts("g", 700));
    assertEquals(List.of(), work().explainers("g", 700));
    assertEquals(Map.of(), work().thanks("g", 700));
    groups().delete("g");
    assertEquals(Optional.empty(), work().challenge("g", 700));
  }
}
