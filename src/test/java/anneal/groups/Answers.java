package anneal.groups;

import anneal.memory.Card;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.person.LearnerId;
import anneal.question.Answer;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.study.Asked;
import anneal.study.Confidence;
import anneal.study.InMemoryStudyStore;
import anneal.study.Logged;
import anneal.study.Marks;
import anneal.study.Response;
import anneal.study.Stamp;
import anneal.study.Standing;
import anneal.study.Step;
import anneal.study.StudyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Answers of members, with all that a board looks at.
///
/// @param day of 2026-11-16 plus this, a Monday
/// @param interval days until the question is due again
record Answers(
    InMemoryStudyStore study, LearnerId learner, int day, int interval, int milliseconds) {

  static final int MONDAY = 20_773;
  static final int SLOW = 60_000;

  private static final Instant NOON = Instant.EPOCH.plus(Duration.ofHours(12));
  private static final MemoryState MEMORY = new MemoryState(3, 5);

  static Answers by(InMemoryStudyStore study, String name) {
    return new Answers(study, GroupStoreContract.learner(name), 0, 1, SLOW);
  }

  Answers on(int other) {
    return new Answers(study, learner, other, interval, milliseconds);
  }

  Answers dueIn(int days) {
    return new Answers(study, learner, day, days, milliseconds);
  }

  Answers within(int millis) {
    return new Answers(study, learner, day, interval, millis);
  }

  static Instant noon(int day) {
    return NOON.plus(Duration.ofDays(MONDAY + day));
  }

  /// Answers a question of `p0`, right and sure.
  UUID right(String slug) {
    return answer(slug, true, Confidence.SURE);
  }

  UUID answer(String slug, boolean right, Confidence confidence) {
    UUID id = UUID.randomUUID();
    int today = MONDAY + day;
    Stamp stamp = stamp(id, slug);
    study.record(
        id,
        learner,
        stamp.question(),
        before -> {
          boolean seen = before.card() instanceof Card.Seen;
          Rating rating = right ? Rating.GOOD : Rating.AGAIN;
          Marks marks =
              new Marks(right ? 1 : 0, rating, 1, seen ? MEMORY : null, MEMORY, today + interval);
          Response response = new Response(new Answer.Picked("a"), confidence, milliseconds, 0);
          Asked asked = new Asked(new Revision(1, "0123456789abcdef"), 0, List.of());
          StudyEvent event = new StudyEvent.Reviewed(stamp, asked, response, marks);
          Card next = new Card.Seen(MEMORY, today, today + interval, before.reviews() + 1, 0);
          return new Step(event, before.after(event, next));
        });
    return id;
  }

  private Stamp stamp(UUID id, String slug) {
    QuestionId question = new QuestionId("p0", slug);
    long minutes = study.sittingLog(learner, new UUID(0, 7)).size();
    Instant at = noon(day).plus(Duration.ofMinutes(minutes));
    return new Stamp(id, learner, question, new UUID(0, 7), at, MONDAY + day);
  }

  /// Brings a card of another program along, due `interval` days from then.
  void bring(String slug) {
    Stamp stamp = stamp(UUID.randomUUID(), slug);
    int due = stamp.day() + interval;
    study.record(
        stamp.id(),
        learner,
        stamp.question(),
        _ ->
            new Step(
                new StudyEvent.Seeded(stamp, false, MEMORY, due, 1, 0),
                new Standing(new Card.Seen(MEMORY, stamp.day(), due, 1, 0), false, 0, stamp.at())));
  }

  /// Takes an answer back.
  void undo(String slug, UUID undone) {
    Stamp stamp = stamp(UUID.randomUUID(), slug);
    study.amend(
        stamp.id(),
        learner,
        stamp.question(),
        (List<Logged> log) -> new Step(new StudyEvent.Undone(stamp, undone), Standing.NEW));
  }
}
