package anneal.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Papers;
import anneal.study.Confidence;
import anneal.study.InMemoryStudyStore;
import anneal.study.Settings;
import anneal.web.Shelf;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a group sees of those who want to be seen.
class BoardTest {

  private final InMemoryStudyStore study = new InMemoryStudyStore();
  private final Answers ben = Answers.by(study, "Ben");
  private final Answers carl = Answers.by(study, "Carl");
  private final Credit.Source source =
      new Credit.Source(study, new Shelf(Papers.catalog(1, 1, 40)));
  private final List<Member> both = List.of(shows("Ben"), shows("Carl"));

  private static Member shows(String name) {
    return GroupStoreContract.member(name).called(name, true);
  }

  private Board board(int day, List<Member> members) {
    Group.Rhythm rhythm = new Group.Rhythm(ZoneOffset.UTC, DayOfWeek.MONDAY, true, true);
    Instant now = Answers.noon(day).plusSeconds(36_000);
    return Board.of(members, Week.of(rhythm, now), source, now);
  }

  private static List<String> names(List<Member> members) {
    return members.stream().map(Member::pseudonym).toList();
  }

  @Test
  void whoFinishedWhatWasDueTodayGetsATick() {
    ben.right("t0-q0");
    ben.right("t0-q1");
    carl.right("t0-q0");
    ben.on(1).dueIn(5).right("t0-q0");
    carl.on(1).dueIn(5).right("t0-q0");
    assertEquals(List.of("Carl"), names(board(1, both).doneToday()), "Ben has one left");
    ben.on(1).dueIn(5).right("t0-q1");
    assertEquals(List.of("Ben", "Carl"), names(board(1, both).doneToday()));
    assertEquals(List.of(), board(2, both).doneToday(), "another day, nothing due");
  }

  @Test
  void whoDoesNotWantToBeSeenIsNowhere() {
    for (Answers each : List.of(ben, carl)) {
      each.right("t0-q0");
      each.on(1).dueIn(5).right("t0-q0");
    }
    List<Member> hidden = List.of(shows("Ben"), GroupStoreContract.member("Carl"));
    assertEquals(List.of("Ben"), names(board(1, hidden).doneToday()));
    assertEquals(new Board.Goal(1, 1), board(1, hidden).goal());
    assertEquals(new Board.Goal(2, 2), board(1, both).goal());
    assertEquals(new Board.Goal(0, 0), board(1, List.of()).goal());
  }

  @Test
  void theGoalIsWhatWasDueAndNobodyAddsMoreThanTheirPlan() {
    for (int i = 0; i < 20; i++) {
      ben.right("t0-q" + i);
      carl.right("t0-q" + i);
    }
    for (int i = 0; i < 19; i++) {
      ben.on(1).dueIn(9).right("t0-q" + i);
    }
    carl.on(1).dueIn(9).right("t0-q0");
    carl.on(1).dueIn(9).answer("t0-q1", false, Confidence.THINK);
    assertEquals(new Board.Goal(20, 40), board(1, both).goal());
    Settings small =
        new Settings(1, 20, 0.9, 4, ZoneOffset.UTC, Settings.Scope.ALL, true, true, null);
    study.putSettings(ben.learner(), small);
    assertEquals(new Board.Goal(8, 27), board(1, both).goal(), "Ben plans seven a week");
  }

  @Test
  void itBeginsAnewWithTheWeek() {
    ben.right("t0-q0");
    ben.on(1).dueIn(20).right("t0-q0");
    assertEquals(new Board.Goal(1, 1), board(6, both).goal());
    assertEquals(new Board.Goal(0, 0), board(7, both).goal());
  }

  @Test
  void whoseConfidenceImprovedMostIsNamed() {
    for (int i = 0; i < 10; i++) {
      ben.on(-8).dueIn(1).right("t0-q" + i);
      carl.on(-8).dueIn(1).right("t0-q" + i);
      ben.on(-7).dueIn(7).answer("t0-q" + i, i < 5, Confidence.SURE);
      carl.on(-7).dueIn(7).right("t0-q" + i);
    }
    for (int i = 0; i < 9; i++) {
      ben.on(0).dueIn(9).right("t0-q" + i);
      carl.on(0).dueIn(9).right("t0-q" + i);
    }
    assertEquals(Optional.empty(), board(0, both).calibrated(), "nine answers say too little");
    ben.on(0).dueIn(9).right("t0-q9");
    carl.on(0).dueIn(9).right("t0-q9");
    assertEquals(Optional.of(shows("Ben")), board(0, both).calibrated());
    assertEquals(Optional.empty(), board(0, List.of(shows("Carl"))).calibrated());
  }
}
