package anneal.web;

import anneal.memory.MemoryState;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Stamp;
import anneal.study.StudyEvent;
import anneal.web.EventJson.MarksJson;
import anneal.web.EventJson.ResponseJson;
import anneal.web.Problem.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads events that a learner brings: each number in its range, each kind with what belongs to it.
final class EventReader {

  /// Enough to see what is wrong with a file.
  private static final int MOST_FAULTS = 20;

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final long DAY = Duration.ofDays(1).toSeconds();

  private static final int MANY = 100_000;

  /// Longest way from a review to its due day, a hundred years.
  private static final int FARTHEST = 36_525;

  private final LearnerId learner;
  private final Instant now;
  private final List<Fault> faults = new ArrayList<>();

  EventReader(Visitor visitor) {
    this.learner = visitor.learner();
    this.now = visitor.now();
  }

  /// The events.
  ///
  /// @throws Refusal naming the first faults
  List<StudyEvent> read(List<EventJson> events) {
    List<StudyEvent> read = new ArrayList<>(events.size());
    for (int i = 0; i < events.size() && faults.size() < MOST_FAULTS; i++) {
      event(events.get(i), "/events/" + i).ifPresent(read::add);
    }
    if (!faults.isEmpty()) {
      throw BodyFaults.refusal(faults);
    }
    return read;
  }

  private Optional<StudyEvent> event(EventJson it, String pointer) {
    int before = faults.size();
    Optional<QuestionId> question = QuestionId.parse(it.question());
    check(question.isPresent(), pointer + "/question", "must be pack/slug");
    boolean inTime = !it.at().isBefore(EARLIEST) && !it.at().isAfter(now.plusSeconds(DAY));
    check(inTime, pointer + "/at", "must lie between 2000 and now; check the clock that wrote it");
    long noon = it.day() * DAY + DAY / 2;
    boolean nearby = Math.abs(it.at().getEpochSecond() - noon) <= 3 * DAY;
    check(nearby, pointer + "/day", "must be the study day of `at`, days since 1970-01-01");
    if (it.marks() != null) {
      int day = it.regraded() == null ? it.day() : it.marks().dueDay();
      marks(it.marks(), day, pointer + "/marks");
    }
    if (it.seed() != null) {
      seed(it.seed(), it.day(), pointer + "/seed");
    }
    if (it.response() != null) {
      response(it.response(), pointer + "/response");
    }
    if (question.isEmpty() || faults.size() > before) {
      return Optional.empty();
    }
    return event(it, pointer, question.get());
  }

  private Optional<StudyEvent> event(EventJson it, String pointer, QuestionId question) {
    Stamp stamp = new Stamp(it.id(), learner, question, it.sitting(), it.at(), it.day());
    StudyEvent read = ofKind(it, stamp);
    String mix = "is not one of the kinds, or lacks or has too much for its kind";
    boolean whole = read != null && EventJson.of(read).equals(kept(it));
    check(whole, pointer + "/kind", mix);
    return whole ? Optional.ofNullable(read) : Optional.empty();
  }

  /// The same with its time to the millisecond, as it will be kept.
  private static EventJson kept(EventJson it) {
    return new EventJson(
        it.kind(),
        it.id(),
        it.question(),
        it.sitting(),
        Instant.ofEpochMilli(it.at().toEpochMilli()),
        it.day(),
        it.undoes(),
        it.untilDay(),
        it.on(),
        it.asked(),
        it.response(),
        it.regraded(),
        it.seed(),
        it.marks());
  }

  /// Null where something is missing that the kind needs.
  private static @Nullable StudyEvent ofKind(EventJson it, Stamp stamp) {
    return switch (it.kind()) {
      case "reviewed", "committed" -> answered(it, stamp);
      case "undone" -> it.undoes() == null ? null : new StudyEvent.Undone(stamp, it.undoes());
      case "regraded" -> regraded(it, stamp);
      case "seeded" -> seeded(it, stamp);
      case "skipped" -> new StudyEvent.Skipped(stamp);
      case "buried" -> it.untilDay() == null ? null : new StudyEvent.Buried(stamp, it.untilDay());
      case "suspended" -> it.on() == null ? null : new StudyEvent.Suspended(stamp, it.on());
      default -> null;
    };
  }

  private static @Nullable StudyEvent seeded(EventJson it, Stamp stamp) {
    EventJson.SeedJson seed = it.seed();
    Boolean out = it.on();
    return seed == null || out == null
        ? null
        : new StudyEvent.Seeded(
            stamp, out, seed.memory(), seed.dueDay(), seed.reviews(), seed.lapses());
  }

  private static @Nullable StudyEvent regraded(EventJson it, Stamp stamp) {
    EventJson.RegradedJson of = it.regraded();
    MarksJson marks = it.marks();
    return of == null || marks == null
        ? null
        : new StudyEvent.Regraded(stamp, of.review(), of.wording(), marks.marks());
  }

  private static @Nullable StudyEvent answered(EventJson it, Stamp stamp) {
    EventJson.AskedJson asked = it.asked();
    ResponseJson response = it.response();
    MarksJson marks = it.marks();
    if (asked == null || response == null) {
      return null;
    }
    if (it.kind().equals("committed")) {
      return new StudyEvent.Committed(stamp, asked.asked(), response.response());
    }
    return marks == null
        ? null
        : new StudyEvent.Reviewed(stamp, asked.asked(), response.response(), marks.marks());
  }

  private void marks(MarksJson it, int day, String pointer) {
    check(it.score() >= 0 && it.score() <= 1, pointer + "/score", "must be 0 to 1");
    check(it.rating() >= 1 && it.rating() <= 4, pointer + "/rating", "must be 1 to 4");
    check(it.elapsed() >= 0 && it.elapsed() <= FARTHEST, pointer + "/elapsed", "must be days");
    boolean due = it.dueDay() >= day && (long) it.dueDay() - day <= FARTHEST;
    check(due, pointer + "/dueDay", "must not lie before the review");
    memory(it.after(), pointer + "/after");
    if (it.before() != null) {
      memory(it.before(), pointer + "/before");
    }
  }

  private void seed(EventJson.SeedJson it, int day, String pointer) {
    memory(it.memory(), pointer + "/memory");
    boolean due = it.dueDay() >= day && (long) it.dueDay() - day <= FARTHEST;
    check(due, pointer + "/dueDay", "must not lie before the last review");
    boolean reviewed = it.reviews() >= 1 && it.reviews() <= MANY;
    check(reviewed, pointer + "/reviews", "must be 1 to " + MANY);
    check(it.lapses() >= 0 && it.lapses() <= MANY, pointer + "/lapses", "must be 0 to " + MANY);
  }

  private void memory(MemoryState it, String pointer) {
    boolean stable = it.stability() >= 0.001 && it.stability() <= 36_500;
    check(stable, pointer + "/stability", "must be 0.001 to 36500");
    boolean rated = it.difficulty() >= 1 && it.difficulty() <= 10;
    check(rated, pointer + "/difficulty", "must be 1 to 10");
  }

  private void response(ResponseJson it, String pointer) {
    boolean timed = it.milliseconds() >= 0 && it.milliseconds() <= 3_600_000;
    check(timed, pointer + "/milliseconds", "must be 0 to 3600000");
    check(it.hints() >= 0 && it.hints() <= 100, pointer + "/hints", "must be 0 to 100");
  }

  private void check(boolean holds, String pointer, String message) {
    if (!holds && faults.size() < MOST_FAULTS) {
      faults.add(new Fault(pointer, message));
    }
  }
}
