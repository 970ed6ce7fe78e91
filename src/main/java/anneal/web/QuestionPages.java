package anneal.web;

import anneal.memory.Card;
import anneal.memory.MemoryModel;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.question.Question;
import anneal.question.Variant;
import anneal.reports.ForgettingCurve;
import anneal.study.Logged;
import anneal.study.Marks;
import anneal.study.Replay;
import anneal.study.Standing;
import anneal.study.StudyEvent.Reviewed;
import anneal.web.AnsweredJson.Result;
import anneal.web.QuestionPage.CurveJson;
import anneal.web.QuestionPage.MarkJson;
import anneal.web.QuestionPage.PointJson;
import anneal.web.QuestionPage.ReviewJson;
import anneal.web.markup.Html;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts a question together with what one learner did with it.
final class QuestionPages {

  /// Share of the card's life so far that the curve is drawn ahead at least.
  private static final double AHEAD = 0.15;

  private final Books books;
  private final Sheets sheets;
  private final MemoryModel model;

  QuestionPages(Books books, Sheets sheets, MemoryModel model) {
    this.books = books;
    this.sheets = sheets;
    this.model = model;
  }

  /// What happened to a card.
  ///
  /// @param log in order of time
  /// @param today study day
  record CardStory(Standing standing, List<Logged> log, int today) {}

  QuestionPage of(Question question, CardStory story) {
    List<Reviewed> counted = Books.counted(story.log);
    boolean answered = !counted.isEmpty();
    Variant variant = question.variant(answered ? counted.getLast().asked().variant() : 0);
    List<String> order = answered ? counted.getLast().asked().order() : List.of();
    return new QuestionPage(
        question.id().toString(),
        sheets.labels().bank(question.id()),
        sheets.labels().topic(question),
        question.level(),
        variant.task().kind(),
        question.seconds(),
        new TreeSet<>(question.skills()),
        question.revision().number(),
        question.variants().size(),
        sheets.markup().html(variant.stem()),
        answered ? sheets.shown().key(new Dealt(variant.task(), order)) : null,
        answered ? sheets.markup().html(variant.explanation()) : null,
        question.references(),
        StandingJson.of(story.standing),
        history(story.log),
        Books.unmarked(story.log).map(it -> it.stamp().id()).orElse(null),
        curve(counted, story));
  }

  private List<ReviewJson> history(List<Logged> log) {
    Set<UUID> undone = Books.undone(log);
    Map<UUID, RegradedJson> regraded = Books.regraded(log);
    List<ReviewJson> reviews = new ArrayList<>();
    for (Logged logged : Replay.corrected(log).reversed()) {
      if (logged.event() instanceof Reviewed event) {
        UUID id = event.stamp().id();
        reviews.add(review(event, undone.contains(id), regraded.get(id)));
      }
    }
    return reviews;
  }

  private ReviewJson review(Reviewed event, boolean undone, @Nullable RegradedJson regraded) {
    Marks marks = event.marks();
    MemoryState before = marks.before();
    return new ReviewJson(
        event.stamp().id(),
        event.stamp().at(),
        LocalDate.ofEpochDay(event.stamp().day()),
        event.asked().revision().number(),
        own(event),
        Result.of(known(event)),
        marks.score(),
        marks.rating(),
        event.response().confidence(),
        event.response().milliseconds(),
        before == null ? null : before.stability(),
        marks.after().stability(),
        marks.dueDay() - event.stamp().day(),
        LocalDate.ofEpochDay(marks.dueDay()),
        undone,
        regraded);
  }

  /// The answer in the wording it was given to; empty where that is no longer kept.
  private Html own(Reviewed event) {
    return variant(event)
        .map(it -> Dealt.of(it.task(), event.asked().order()))
        .map(it -> sheets.shown().own(it, event.response().answer()))
        .orElse(Html.NONE);
  }

  /// The score before hints, or what is left of it where the wording is no longer kept.
  private double known(Reviewed event) {
    return variant(event).map(event::beforeHints).orElse(event.marks().score());
  }

  private Optional<Variant> variant(Reviewed event) {
    return books.wording(event).map(it -> it.variant(event.asked().variant()));
  }

  private @Nullable CurveJson curve(List<Reviewed> counted, CardStory story) {
    if (!(story.standing.card() instanceof Card.Seen seen) || counted.isEmpty()) {
      return null;
    }
    int start = counted.getFirst().stamp().day();
    List<ForgettingCurve.Review> reviews =
        counted.stream()
            .map(
                it ->
                    new ForgettingCurve.Review(
                        it.stamp().day(),
                        it.marks().after().stability(),
                        it.marks().rating() != Rating.AGAIN))
            .toList();
    int end = Math.max(seen.dueDay(), story.today);
    int until = end + Math.max(1, (int) Math.ceil(AHEAD * (end - start)));
    Optional<ForgettingCurve> curve = ForgettingCurve.of(reviews, model, story.today, until);
    return curve
        .map(
            it ->
                new CurveJson(
                    LocalDate.ofEpochDay(start),
                    story.today - start,
                    it.now(),
                    ProgressSummaries.curve(it, seen.memory().stability()),
                    it.points().stream().map(PointJson::of).toList(),
                    it.reviews().stream().map(MarkJson::of).toList()))
        .orElse(null);
  }
}
