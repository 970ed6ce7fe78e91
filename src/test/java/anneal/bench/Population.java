package anneal.bench;

import anneal.memory.Card;
import anneal.memory.Fsrs;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.memory.Schedule;
import anneal.memory.Weights;
import anneal.person.LearnerId;
import anneal.question.Answer;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.store.Database;
import anneal.store.DatabaseAddress;
import anneal.store.SqlBelongingsStore;
import anneal.store.SqlGuestStore;
import anneal.store.SqlStudyStore;
import anneal.study.Asked;
import anneal.study.Belongings;
import anneal.study.Confidence;
import anneal.study.Marks;
import anneal.study.Replay;
import anneal.study.Response;
import anneal.study.Stamp;
import anneal.study.StudyEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// Fills a database with guests who have studied the six banks for four months. Arguments: the
/// database, how many guests, how many reviews each.
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///   -Danneal.main=anneal.bench.Population -Danneal.args="data/load.db 10000 1000"
/// ```
public final class Population {

  private static final int DAYS = 120;
  private static final double MISSED = 0.15;

  private final List<QuestionId> questions;
  private final Fsrs model = new Fsrs(Weights.DEFAULT);
  private final Schedule schedule = new Schedule(model, 0.9, 36_500, true);
  private final Instant now;

  /// @param now when they stopped
  public Population(Instant now) throws IOException {
    this.now = now;
    this.questions = questions();
  }

  public static void main(String[] args) throws IOException {
    int learners = Integer.parseInt(args[1]);
    int reviews = Integer.parseInt(args[2]);
    try (Database database = Database.open(DatabaseAddress.of(args[0], null))) {
      new Population(Instant.now()).settle(database, learners, reviews);
    }
  }

  /// Adds them; those who are there already stay as they are.
  public void settle(Database database, int learners, int reviews) {
    SqlStudyStore study = new SqlStudyStore(database);
    SqlBelongingsStore belongings = new SqlBelongingsStore(database, study);
    SqlGuestStore guests = new SqlGuestStore(database);
    long start = System.nanoTime();
    for (int i = 0; i < learners; i++) {
      LearnerId learner = learner(i);
      guests.greet(learner, now);
      belongings.bring(learner, studied(learner, i, reviews), it -> Replay.standing(it, model));
      if ((i + 1) % Math.max(1, learners / 10) == 0) {
        System.out.printf(
            "%,d reviews of %,d guests after %.0f s%n",
            (i + 1L) * reviews, i + 1, (System.nanoTime() - start) / 1e9);
      }
    }
  }

  /// One of them.
  public static LearnerId learner(int number) {
    return new LearnerId(new UUID(0x19a_0000_0000L << 16 | 0x7000, number).toString());
  }

  private Belongings studied(LearnerId learner, int number, int reviews) {
    Random random = new Random(number);
    Map<QuestionId, Card> cards = new HashMap<>();
    List<StudyEvent> events = new ArrayList<>(reviews);
    long begun = now.getEpochSecond() - DAYS * 86_400L;
    for (int i = 0; i < reviews; i++) {
      Instant at = Instant.ofEpochSecond(begun + i * DAYS * 86_400L / reviews);
      QuestionId question = questions.get(random.nextInt(questions.size()));
      long high = at.toEpochMilli() << 16 | 0x7000 | (i & 0xfff);
      Stamp stamp =
          new Stamp(
              new UUID(high, (long) number << 24 | i | Long.MIN_VALUE),
              learner,
              question,
              new UUID(number, i / 20),
              at,
              (int) (at.getEpochSecond() / 86_400));
      events.add(review(stamp, cards, random));
    }
    return new Belongings(List.of(), events, List.of());
  }

  private StudyEvent review(Stamp stamp, Map<QuestionId, Card> cards, Random random) {
    Rating rating = random.nextDouble() < MISSED ? Rating.AGAIN : Rating.GOOD;
    Card card = cards.getOrDefault(stamp.question(), Card.NEW);
    MemoryState before = card instanceof Card.Seen seen ? seen.memory() : null;
    Card.Seen after =
        schedule.next(card, rating, stamp.day(), stamp.id().getLeastSignificantBits());
    cards.put(stamp.question(), after);
    Marks marks =
        new Marks(
            rating == Rating.AGAIN ? 0 : 1,
            rating,
            Schedule.elapsed(card, stamp.day()),
            before,
            after.memory(),
            after.dueDay());
    return new StudyEvent.Reviewed(
        stamp,
        new Asked(new Revision(1, "0123456789abcdef"), 0, List.of("c", "a", "b", "d")),
        new Response(new Answer.Picked("a"), Confidence.THINK, 9_000, 0),
        marks);
  }

  /// The questions of the banks, read from where they are written.
  private static List<QuestionId> questions() throws IOException {
    List<QuestionId> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("questions"), 2)) {
      for (Path each : files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
        if (!Files.exists(each.resolveSibling("pack.json")) || each.toString().contains(".lock.")) {
          continue;
        }
        JsonNode file = Desk.JSON.readTree(each.toFile());
        String pack = String.valueOf(each.getParent().getFileName());
        file.path("questions").forEach(it -> all.add(new QuestionId(pack, it.path("id").asText())));
      }
    }
    return all;
  }
}
