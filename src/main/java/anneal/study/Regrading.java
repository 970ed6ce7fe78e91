package anneal.study;

import anneal.grading.Grader;
import anneal.grading.Verdict;
import anneal.memory.Card;
import anneal.memory.MemoryModel;
import anneal.memory.Rating;
import anneal.memory.Schedule;
import anneal.question.Dealer;
import anneal.question.Marking;
import anneal.question.Question;
import anneal.question.Revision;
import anneal.question.Task;
import anneal.question.Variant;
import anneal.study.StudyEvent.Regraded;
import anneal.study.StudyEvent.Reviewed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Predicate;

/// Grades the answers of one card again under a corrected key.
///
/// An answer that turns right is rated as it would have been, and memory and due day follow from it
/// as if the key had always been so. One that turns wrong keeps its rating, since nothing was
/// forgotten: it is no lapse, and where it is the newest answer the card is due now. What cannot be
/// graded again, since its values or its options are gone, stays as it is.
final class Regrading {

  private static final double SAME = 1e-9;

  private final Job job;
  private final Revisions revisions;
  private final Map<UUID, Rating> first = new HashMap<>();
  private final Map<UUID, Integer> times = new HashMap<>();
  private final List<Regraded> events = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final Schedule schedule;
  private Card card = Card.NEW;
  private boolean moved;

  /// What is graded again.
  ///
  /// @param question in the wording with the corrected key
  /// @param outdated whether answers to a wording are graded again
  /// @param settings of the learner
  /// @param now when
  record Job(Question question, Predicate<Revision> outdated, Settings settings, Instant now) {}

  /// An outdated answer.
  ///
  /// @param review as it counted so far
  /// @param score what it comes to now, 0..1; empty where it cannot be graded again
  record Answer(Reviewed review, OptionalDouble score) {

    boolean turnsRight() {
      return !passes(review.marks().score()) && passes(now());
    }

    boolean turnsWrong() {
      return passes(review.marks().score()) && !passes(now());
    }

    boolean changes() {
      return Math.abs(now() - review.marks().score()) > SAME;
    }

    boolean isRight() {
      return passes(now());
    }

    private double now() {
      return score.orElse(review.marks().score());
    }
  }

  /// What comes of it.
  ///
  /// @param events answers that count otherwise from now on
  /// @param answers all that were outdated, oldest first
  /// @param reviews all that count, as they counted so far, oldest first
  record Result(List<Regraded> events, List<Answer> answers, List<Reviewed> reviews) {}

  private Regrading(Job job, Revisions revisions, MemoryModel model) {
    this.job = job;
    this.revisions = revisions;
    this.schedule = Recorder.schedule(model, job.settings);
  }

  /// Grades the answers of a card again.
  ///
  /// @param log the whole log of the card
  static Result of(List<Logged> log, Job job, Revisions revisions, MemoryModel model) {
    Regrading regrading = new Regrading(job, revisions, model);
    List<Reviewed> reviews = Replay.reviews(log);
    regrading.remember(log);
    reviews.forEach(it -> regrading.step(it, it.equals(reviews.getLast())));
    return new Result(regrading.events, regrading.answers, reviews);
  }

  /// How each answer was rated at first, and how often it was graded again.
  private void remember(List<Logged> log) {
    for (Logged logged : log) {
      if (logged.event() instanceof Reviewed it) {
        first.put(it.stamp().id(), it.marks().rating());
      } else if (logged.event() instanceof Regraded it) {
        times.merge(it.review(), 1, Integer::sum);
      }
    }
  }

  private void step(Reviewed review, boolean newest) {
    Marks was = review.marks();
    OptionalDouble score = OptionalDouble.of(was.score());
    if (job.outdated.test(review.asked().revision())) {
      score = score(review);
      answers.add(new Answer(review, score));
    }
    Answer answer = new Answer(review, score);
    Rating rating = answer.changes() ? rating(answer) : was.rating();
    boolean before = moved;
    moved |= rating != was.rating();
    Card.Seen next = schedule.next(card, rating, review.stamp().day(), seed(review));
    int due = moved || answer.turnsRight() ? next.dueDay() : was.dueDay();
    Marks marks =
        new Marks(
            answer.now(),
            rating,
            was.elapsed(),
            before && card instanceof Card.Seen seen ? seen.memory() : was.before(),
            moved ? next.memory() : was.after(),
            newest && answer.turnsWrong() ? Study.day(job.settings, job.now) : due);
    if (answer.changes() || !marks.equals(was)) {
      events.add(new Regraded(stamp(review), review.stamp().id(), job.question.revision(), marks));
    }
    card =
        new Card.Seen(marks.after(), next.lastDay(), marks.dueDay(), next.reviews(), next.lapses());
  }

  private Rating rating(Answer answer) {
    Reviewed review = answer.review();
    Rating original = Objects.requireNonNull(first.get(review.stamp().id()));
    boolean later = Schedule.elapsed(card, review.stamp().day()) > 0;
    return answer.isRight()
        ? RatingPolicy.rate(
            new RatingPolicy.Encounter(
                answer.now(), review.response(), job.question.seconds(), later))
        : original;
  }

  private Stamp stamp(Reviewed review) {
    Stamp old = review.stamp();
    String name =
        String.join(
            " ",
            "regraded",
            old.id().toString(),
            job.question.revision().hash(),
            Integer.toString(times.getOrDefault(old.id(), 0)));
    return new Stamp(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        old.learner(),
        old.question(),
        old.sitting(),
        job.now,
        Study.day(job.settings, job.now));
  }

  private OptionalDouble score(Reviewed review) {
    Asked asked = review.asked();
    Variant then =
        revisions
            .find(review.stamp().question(), asked.revision().hash())
            .map(it -> it.variant(asked.variant()))
            .orElse(null);
    if (then == null) {
      return OptionalDouble.empty();
    }
    return job.question.variants().stream()
        .filter(it -> it.values().equals(then.values()))
        .filter(it -> Objects.equals(it.situation(), then.situation()))
        .map(it -> verdict(Dealer.shown(it.task(), asked.order()), review.response()))
        .filter(Verdict.Graded.class::isInstance)
        .mapToDouble(it -> ((Verdict.Graded) it).score() * then.kept(review.response().hints()))
        .findFirst();
  }

  private static Verdict verdict(Task shown, Response response) {
    Marking marking = response.marking();
    return marking == null ? Grader.grade(shown, response.answer()) : Grader.mark(shown, marking);
  }

  private static long seed(Reviewed review) {
    return Recorder.seed(review.stamp().learner(), review.stamp().question());
  }

  private static boolean passes(double score) {
    return score >= RatingPolicy.PASS;
  }
}
