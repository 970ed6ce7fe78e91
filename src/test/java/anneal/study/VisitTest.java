package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import anneal.memory.Rating;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VisitTest {

  private final List<Logged> log = new ArrayList<>();

  @Test
  void oneEventAfterTheOtherComesToWhatTheWholeLogComesTo() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      log.clear();
      Visit visit = Visit.of(log);
      for (int i = 0; i < 60; i++) {
        StudyEvent event = event(random, i);
        log.add(new Logged(log.size(), event));
        visit = visit.after(event).orElseThrow();
        assertEquals(Visit.of(log), visit, "seed " + seed + ", event " + i);
      }
    }
  }

  @Test
  void whatChangesTheFormerAsksForTheLog() {
    StudyEvent answer = answer(question(1), Rating.GOOD, 1);
    log.add(new Logged(1, answer));
    StudyEvent undo = new StudyEvent.Undone(stamp(question(1), 2), answer.stamp().id());
    assertEquals(Optional.empty(), Visit.of(log).after(undo));
    log.add(new Logged(2, undo));
    assertEquals(question(1), Visit.of(log).takenBack());
    assertEquals(List.of(), Visit.of(log).answers());
  }

  @Test
  void whateverComesAfterAnUndoIsNewsAgain() {
    StudyEvent answer = answer(question(1), Rating.GOOD, 1);
    log.add(new Logged(1, answer));
    log.add(new Logged(2, new StudyEvent.Undone(stamp(question(1), 2), answer.stamp().id())));
    StudyEvent skipped = new StudyEvent.Skipped(stamp(question(2), 3));
    Visit visit = Visit.of(log).after(skipped).orElseThrow();
    assertNull(visit.takenBack());
    assertEquals(List.of(question(2)), visit.skipped());
  }

  @Test
  void whatLayOnTheDeskLastIsKnownHoweverItWasLeft() {
    List<StudyEvent> events =
        List.of(
            answer(question(1), Rating.GOOD, 1),
            new StudyEvent.Skipped(stamp(question(2), 2)),
            new StudyEvent.Buried(stamp(question(3), 3), Events.TODAY + 1),
            new StudyEvent.Suspended(stamp(question(4), 4), true));
    for (StudyEvent event : events) {
      log.add(new Logged(log.size(), event));
      assertEquals(event.stamp().question(), Visit.of(log).left());
    }
    log.add(
        new Logged(5, new StudyEvent.Undone(stamp(question(4), 5), events.get(3).stamp().id())));
    assertEquals(question(3), Visit.of(log).left());
  }

  @Test
  void whatIsSkippedAgainComesAfterWhatWasSkippedBefore() {
    for (int number : List.of(1, 2, 1)) {
      log.add(new Logged(log.size(), new StudyEvent.Skipped(stamp(question(number), log.size()))));
    }
    assertEquals(List.of(question(2), question(1)), Visit.of(log).skipped());
  }

  private static StudyEvent event(Random random, int second) {
    QuestionId question = question(random.nextInt(8));
    return switch (random.nextInt(8)) {
      case 0 -> new StudyEvent.Skipped(stamp(question, second));
      case 1 -> new StudyEvent.Buried(stamp(question, second), Events.TODAY + 1);
      case 2 -> new StudyEvent.Suspended(stamp(question, second), random.nextBoolean());
      default -> answer(question, random.nextInt(3) == 0 ? Rating.AGAIN : Rating.GOOD, second);
    };
  }

  private static StudyEvent answer(QuestionId question, Rating rating, int second) {
    return Events.review(stamp(question, second), Standing.NEW, rating).event();
  }

  private static Stamp stamp(QuestionId question, int second) {
    return Events.on(Events.TODAY, second, Events.ANNA, question);
  }

  private static QuestionId question(int number) {
    return new QuestionId("pack", "q" + number);
  }
}
