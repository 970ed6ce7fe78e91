package anneal.study;

import anneal.memory.Card;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.person.LearnerId;
import anneal.question.Answer;
import anneal.question.QuestionId;
import anneal.question.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// Study events for tests. The memory they speak of is made up but has the shape of a real one.
public final class Events {

  public static final LearnerId ANNA = new LearnerId("anna");
  public static final LearnerId BEN = new LearnerId("ben");
  public static final QuestionId GINI = new QuestionId("trees", "gini");
  public static final QuestionId BAYES = new QuestionId("statistics", "bayes");
  public static final UUID SITTING = new UUID(1, 1);

  /// 2026-11-21.
  public static final int TODAY = 20_778;

  private static final AtomicLong NEXT = new AtomicLong();

  private Events() {}

  /// A fresh id of the form that browsers make, UUIDv7: growing with time.
  public static UUID id() {
    long count = NEXT.incrementAndGet();
    return new UUID((0x19a_a000_0000L + (count >> 12) << 16) | 0x7000 | (count & 0xfff), 1L << 63);
  }

  /// Noon of a study day, with seconds.
  public static Instant noon(int day, int seconds) {
    return Instant.ofEpochSecond(day * 86_400L + 43_200 + seconds);
  }

  public static Stamp stamp(UUID id, LearnerId learner, QuestionId question) {
    return new Stamp(id, learner, question, SITTING, noon(TODAY, 0), TODAY);
  }

  public static Stamp on(int day, int seconds, LearnerId learner, QuestionId question) {
    return new Stamp(id(), learner, question, SITTING, noon(day, seconds), day);
  }

  public static Asked asked() {
    return new Asked(new Revision(2, "0123456789abcdef"), 3, List.of("c", "a", "b"));
  }

  /// The same event as another learner's.
  static StudyEvent of(StudyEvent event, LearnerId other) {
    Stamp it = event.stamp();
    Stamp stamp = new Stamp(it.id(), other, it.question(), it.sitting(), it.at(), it.day());
    return switch (event) {
      case StudyEvent.Reviewed e ->
          new StudyEvent.Reviewed(stamp, e.asked(), e.response(), e.marks());
      case StudyEvent.Committed e -> new StudyEvent.Committed(stamp, e.asked(), e.response());
      case StudyEvent.Undone e -> new StudyEvent.Undone(stamp, e.undoes());
      case StudyEvent.Regraded e ->
          new StudyEvent.Regraded(stamp, e.review(), e.revision(), e.marks());
      case StudyEvent.Skipped _ -> new StudyEvent.Skipped(stamp);
      case StudyEvent.Buried e -> new StudyEvent.Buried(stamp, e.untilDay());
      case StudyEvent.Suspended e -> new StudyEvent.Suspended(stamp, e.on());
      case StudyEvent.Seeded e ->
          new StudyEvent.Seeded(
              stamp, e.suspended(), e.memory(), e.dueDay(), e.reviews(), e.lapses());
    };
  }

  /// What a review of a card makes of it.
  public static Step review(Stamp stamp, Standing standing, Rating rating) {
    Card.Seen seen = standing.card() instanceof Card.Seen it ? it : null;
    MemoryState before = seen == null ? null : seen.memory();
    MemoryState after =
        new MemoryState(
            before == null ? 1.2931 : before.stability() * 1.7 + 0.1, 5.0 + rating.number() / 3.0);
    int due = stamp.day() + (int) Math.ceil(after.stability());
    int elapsed = seen == null ? 0 : stamp.day() - seen.lastDay();
    double score = rating == Rating.AGAIN ? 0 : 1;
    Response response = new Response(new Answer.Picked("a"), Confidence.SURE, 12_345, 1);
    Marks marks = new Marks(score, rating, elapsed, before, after, due);
    int reviews = seen == null ? 1 : seen.reviews() + 1;
    StudyEvent event = new StudyEvent.Reviewed(stamp, asked(), response, marks);
    Card next = new Card.Seen(after, stamp.day(), due, reviews, 0);
    return new Step(event, standing.after(event, next));
  }

  public static Function<Standing, Step> review(Stamp stamp, Rating rating) {
    return standing -> review(stamp, standing, rating);
  }

  public static Function<Standing, Step> good(Stamp stamp) {
    return review(stamp, Rating.GOOD);
  }

  /// What undoing the last event that counts makes of a card: everything before is played again.
  public static Function<List<Logged>, Step> undo(Stamp stamp, UUID undone) {
    return log -> {
      StudyEvent undo = new StudyEvent.Undone(stamp, undone);
      List<Logged> whole = new ArrayList<>(log);
      whole.add(new Logged(Long.MAX_VALUE, undo));
      return new Step(undo, replay(whole));
    };
  }

  /// What grading an answer of the past again makes of a card: the rating of its review changes.
  public static Function<List<Logged>, Step> regrade(Stamp stamp, UUID review, Rating rating) {
    return log -> {
      Marks old =
          log.stream()
              .map(Logged::event)
              .filter(it -> it.stamp().id().equals(review))
              .map(it -> ((StudyEvent.Reviewed) it).marks())
              .findFirst()
              .orElseThrow();
      Marks marks =
          new Marks(
              rating == Rating.AGAIN ? 0 : 1,
              rating,
              old.elapsed(),
              old.before(),
              old.after(),
              old.dueDay());
      StudyEvent event =
          new StudyEvent.Regraded(stamp, review, new Revision(3, "fedcba9876543210"), marks);
      List<Logged> whole = new ArrayList<>(log);
      whole.add(new Logged(Long.MAX_VALUE, event));
      return new Step(event, replay(Replay.corrected(whole)));
    };
  }

  /// The card that follows from a log; what was undone does not count.
  public static Standing replay(List<Logged> log) {
    Set<UUID> undone = new HashSet<>();
    Standing standing = Standing.NEW;
    for (Logged each : log) {
      if (each.event() instanceof StudyEvent.Undone(_, UUID undoes)) {
        undone.add(undoes);
      }
    }
    for (Logged each : log) {
      if (!undone.contains(each.event().stamp().id())) {
        standing = next(standing, each.event());
      }
    }
    return standing;
  }

  private static Standing next(Standing standing, StudyEvent event) {
    return event instanceof StudyEvent.Reviewed it
        ? review(it.stamp(), standing, it.marks().rating()).after()
        : standing.after(event, standing.card());
  }
}
