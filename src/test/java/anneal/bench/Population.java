package anneal.bench;

import anneal.memory.Card;
import anneal.memory.Fsrs;
import anneal.memory.Rating;
import anneal.memory.Schedule;
import anneal.memory.Weights;
import anneal.person.LearnerId;
import anneal.question.Answer;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.store.BulkLog;
import anneal.store.Database;
import anneal.store.SqlGuestStore;
import anneal.study.Asked;
import anneal.study.Confidence;
import anneal.study.Marks;
import anneal.study.Response;
import anneal.study.Stamp;
import anneal.study.Standing;
import anneal.study.StudyEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Fills an SQLite file with guests who have studied the six banks for four months, some 40,000
/// reviews a second; `anneal copy` takes them to PostgreSQL. Arguments: the file, how many guests,
/// how many reviews each.
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.classpathScope=test -Danneal.jvm=-Xmx1g \
///   -Danneal.main=anneal.bench.Population -Danneal.args="data/load.db 10000 1000"
/// ```
public final class Population {

  private static final int DAYS = 120;
  private static final double MISSED = 0.15;
  private static final int SITTING = 20;

  private final List<QuestionId> questions;
  private final Schedule schedule = new Schedule(new Fsrs(Weights.DEFAULT), 0.9, 36_500, true);
  private final Instant now;

  /// What one guest knows.
  private record Guest(
      LearnerId id, int number, Random random, Standing[] cards, int[] firstDays) {}

  /// @param now when they stopped
  public Population(Instant now) throws IOException {
    this.now = now;
    this.questions = questions();
  }

  public static void main(String[] args) throws IOException, SQLException {
    int learners = Integer.parseInt(args[1]);
    int reviews = Integer.parseInt(args[2]);
    new Population(Instant.now()).settle(Path.of(args[0]), learners, reviews);
  }

  /// Adds them to a file that no server has open.
  public void settle(Path file, int learners, int reviews) throws SQLException {
    try (Database database = Database.open(file)) {
      SqlGuestStore guests = new SqlGuestStore(database);
      IntStream.range(0, learners).forEach(it -> guests.greet(learner(it), now));
    }
    List<Guest> guests = IntStream.range(0, learners).mapToObj(this::guest).toList();
    try (BulkLog log = new BulkLog(file)) {
      study(guests, reviews, log);
      for (Guest guest : guests) {
        settle(guest, log);
      }
    }
  }

  private Guest guest(int number) {
    int count = questions.size();
    Standing[] cards = new Standing[count];
    Arrays.fill(cards, Standing.NEW);
    return new Guest(learner(number), number, new Random(number), cards, new int[count]);
  }

  /// Everybody answers once, then everybody again, as the days go by.
  private void study(List<Guest> guests, int reviews, BulkLog log) throws SQLException {
    long start = System.nanoTime();
    for (int i = 0; i < reviews; i++) {
      for (Guest guest : guests) {
        log.append(review(guest, i, at(i, reviews), at(i / SITTING * SITTING, reviews)));
      }
      if ((i + 1) % Math.max(1, reviews / 10) == 0) {
        System.out.printf(
            "%,d reviews of %,d guests after %.0f s%n",
            (i + 1L) * guests.size(), guests.size(), (System.nanoTime() - start) / 1e9);
      }
    }
  }

  private Instant at(int review, int reviews) {
    long begun = now.getEpochSecond() - DAYS * 86_400L;
    return Instant.ofEpochSecond(begun + review * DAYS * 86_400L / reviews);
  }

  private void settle(Guest guest, BulkLog log) throws SQLException {
    for (int i = 0; i < guest.cards.length; i++) {
      if (guest.cards[i].reviews() > 0) {
        log.put(guest.id, questions.get(i), guest.cards[i], guest.firstDays[i]);
      }
    }
  }

  /// One of them.
  public static LearnerId learner(int number) {
    return new LearnerId(new UUID(0x19a_0000_0000L << 16 | 0x7000, number).toString());
  }

  private StudyEvent review(Guest guest, int review, Instant at, Instant sitting) {
    int question = guest.random.nextInt(questions.size());
    Stamp stamp =
        new Stamp(
            id(at, guest, review),
            guest.id,
            questions.get(question),
            id(sitting, guest, 0),
            at,
            (int) (at.getEpochSecond() / 86_400));
    Card before = guest.cards[question].card();
    Rating rating = guest.random.nextDouble() < MISSED ? Rating.AGAIN : Rating.GOOD;
    Card.Seen after =
        schedule.next(before, rating, stamp.day(), stamp.id().getLeastSignificantBits());
    if (before instanceof Card.New) {
      guest.firstDays[question] = stamp.day();
    }
    StudyEvent.Reviewed event =
        new StudyEvent.Reviewed(
            stamp,
            new Asked(new Revision(1, "0123456789abcdef"), 0, List.of("c", "a", "b", "d")),
            new Response(new Answer.Picked("a"), Confidence.THINK, 9_000, 0),
            marks(before, rating, after, stamp.day()));
    guest.cards[question] = guest.cards[question].after(event, after);
    return event;
  }

  private static Marks marks(Card before, Rating rating, Card.Seen after, int day) {
    return new Marks(
        rating == Rating.AGAIN ? 0 : 1,
        rating,
        Schedule.elapsed(before, day),
        before instanceof Card.Seen seen ? seen.memory() : null,
        after.memory(),
        after.dueDay());
  }

  /// A UUIDv7, so that what happened at the same time lies together.
  private static UUID id(Instant at, Guest guest, int review) {
    long high = at.toEpochMilli() << 16 | 0x7000 | (review & 0xfff);
    return new UUID(high, (long) guest.number << 24 | review | Long.MIN_VALUE);
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
