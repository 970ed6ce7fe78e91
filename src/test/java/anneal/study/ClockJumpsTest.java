package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.QuestionId;
import anneal.study.StudyEvent.Reviewed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The clock jumps forward and back by hours and years, over leap days and changes of clocks, and
/// the learner travels: every answer is kept once, no time is negative, and the cards follow from
/// the log.
class ClockJumpsTest extends AtTheDesk {

  private static final int MOVES = 150;

  private static final List<String> MOMENTS =
      List.of(
          "2028-02-29T03:59:59Z",
          "2027-03-28T00:59:59Z",
          "2027-10-31T01:30:00Z",
          "2026-12-31T23:59:59Z",
          "1999-12-31T12:00:00Z");

  private static final List<String> ZONES =
      List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "Asia/Kathmandu", "UTC");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void cardsFollowFromTheLogHoweverTheClockJumps(int seed) {
    Random random = new Random(seed);
    int answers = 0;
    for (int move = 0; move < MOVES; move++) {
      jump(random);
      UUID sitting = new UUID(seed, move / 10);
      if (study.next(ANNA, sitting, now) instanceof Next.Question(Turn turn)) {
        answer(turn, random.nextBoolean() ? key(turn) : wrong(turn));
        answers++;
      }
    }
    assertTrue(answers > MOVES / 3, answers + " answers");
    assertEquals(answers, store.counted(ANNA).size());
    store.standings(ANNA).keySet().forEach(this::assertFollows);
  }

  private void assertFollows(QuestionId question) {
    List<Logged> log = store.cardLog(ANNA, question);
    assertEquals(Replay.standing(log, FSRS), store.standings(ANNA).get(question), question + "");
    for (Logged each : log) {
      if (each.event() instanceof Reviewed review) {
        assertTrue(review.marks().elapsed() >= 0, review.toString());
        assertTrue(review.marks().dueDay() >= review.stamp().day(), review.toString());
      }
    }
  }

  private void jump(Random random) {
    now =
        switch (random.nextInt(8)) {
          case 0 -> now.minus(Duration.ofHours(random.nextInt(30)));
          case 1 -> now.plus(Duration.ofDays(random.nextInt(900)));
          case 2 -> now.minus(Duration.ofDays(random.nextInt(400)));
          case 3 -> Instant.parse(MOMENTS.get(random.nextInt(MOMENTS.size())));
          default -> now.plus(Duration.ofMinutes(random.nextInt(600)));
        };
    if (random.nextInt(6) == 0) {
      Settings usual = settings(20, 20);
      store.putSettings(
          ANNA,
          new Settings(
              usual.sittingSize(),
              usual.newPerDay(),
              usual.desiredRetention(),
              random.nextInt(24),
              ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
              usual.scope(),
              true,
              true,
              null));
    }
  }
}
