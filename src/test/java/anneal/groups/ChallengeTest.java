package anneal.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.question.Catalog;
import anneal.question.QuestionId;
import anneal.question.Recall;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChallengeTest {

  private static final Group GROUP = GroupStoreContract.group("g");
  private static final Catalog CATALOG = Papers.catalog(3, 2, 10);
  private static final Week WEEK = week("2026-11-21T12:00:00Z");

  private static Week week(String at) {
    return Week.of(GROUP.rhythm(), Instant.parse(at));
  }

  private static List<QuestionId> draw(Group group, Week week, Set<QuestionId> recent) {
    return Challenge.draw(group, week, CATALOG, recent).questions();
  }

  @Test
  void tenQuestionsOfAllBanks() {
    List<QuestionId> drawn = draw(GROUP, WEEK, Set.of());
    assertEquals(10, new HashSet<>(drawn).size());
    assertEquals(
        Set.of(4L, 3L),
        Set.copyOf(
            drawn.stream()
                .collect(Collectors.groupingBy(QuestionId::pack, Collectors.counting()))
                .values()));
  }

  @Test
  void theSameForAGroupAndWeekAndAnotherForAnother() {
    List<QuestionId> drawn = draw(GROUP, WEEK, Set.of());
    assertEquals(drawn, draw(GROUP, WEEK, Set.of()));
    assertNotEquals(drawn, draw(GroupStoreContract.group("h"), WEEK, Set.of()));
    assertNotEquals(drawn, draw(GROUP, week("2026-11-28T12:00:00Z"), Set.of()));
  }

  @Test
  void whatWasAskedLatelyIsLeftOutWhileThereAreOthers() {
    Set<QuestionId> recent = Set.copyOf(draw(GROUP, WEEK, Set.of()));
    List<QuestionId> next = draw(GROUP, WEEK, recent);
    assertTrue(next.stream().noneMatch(recent::contains));
    Set<QuestionId> all =
        CATALOG.packs().stream()
            .flatMap(it -> it.questions().stream())
            .map(it -> it.id())
            .collect(Collectors.toSet());
    assertEquals(10, draw(GROUP, WEEK, all).size());
  }

  @Test
  void onlyPacksOfTheGroup() {
    Terms terms = new Terms(List.of("p1"), null, null, Set.of(), Set.of());
    assertTrue(
        draw(GROUP.with(terms), WEEK, Set.of()).stream().allMatch(it -> it.pack().equals("p1")));
  }

  @Test
  void nothingThatLearnersMarkThemselves() {
    Catalog cards =
        new Catalog(
            List.of(
                Papers.pack(
                    "p",
                    Papers.question("p/a", "t", new Recall("back")),
                    Papers.question("p/b", "t", Papers.gini()))));
    assertEquals(1, Challenge.draw(GROUP, WEEK, cards, Set.of()).questions().size());
    assertEquals(0, Challenge.draw(GROUP, WEEK, Catalog.EMPTY, Set.of()).questions().size());
  }
}
