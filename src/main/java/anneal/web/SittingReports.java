package anneal.web;

import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Variant;
import anneal.study.Confidence;
import anneal.study.Logged;
import anneal.study.Marks;
import anneal.study.RatingPolicy;
import anneal.study.Replay;
import anneal.study.Sitting;
import anneal.study.StudyEvent.Committed;
import anneal.study.StudyEvent.Reviewed;
import anneal.web.AnsweredJson.Result;
import anneal.web.Labels.TopicLabel;
import anneal.web.SittingReport.Line;
import anneal.web.SittingReport.MovedJson;
import anneal.web.SittingReport.SuggestedJson;
import anneal.web.SittingReport.SureJson;
import anneal.web.markup.Html;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts a sitting together from its log.
final class SittingReports {

  private static final Comparator<Moves> FARTHEST =
      Comparator.comparingInt(Moves::steps).reversed();

  private final Books books;
  private final Sheets sheets;

  SittingReports(Books books, Sheets sheets) {
    this.books = books;
    this.sheets = sheets;
  }

  SittingReport of(Sitting sitting, List<Logged> whole, Ahead ahead) {
    List<Logged> log = Replay.corrected(whole);
    List<Reviewed> counted = Books.counted(log);
    Instant end = log.isEmpty() ? sitting.startedAt() : log.getLast().event().stamp().at();
    double mean = counted.stream().mapToDouble(it -> it.marks().score()).average().orElse(0);
    SuggestedJson suggested = suggested(counted);
    return new SittingReport(
        sitting.id(),
        sitting.mode(),
        sitting.size(),
        sitting.startedAt(),
        end,
        (int) counted.stream().map(it -> it.stamp().question()).distinct().count(),
        (int) counted.stream().filter(it -> it.marks().rating() != Rating.AGAIN).count(),
        counted.size(),
        Math.clamp(mean, 0, 1),
        counted.stream().mapToLong(it -> it.response().milliseconds()).sum(),
        sureButWrong(counted),
        ahead.dueToday(),
        ahead.nextDue(),
        suggestion(suggested, counted),
        suggested,
        moved(counted),
        lines(log, Books.regraded(whole)));
  }

  private List<SureJson> sureButWrong(List<Reviewed> counted) {
    Map<QuestionId, SureJson> found = new LinkedHashMap<>();
    for (Reviewed event : counted) {
      boolean missed = event.marks().rating() == Rating.AGAIN;
      if (missed && event.response().confidence() == Confidence.SURE) {
        books
            .wording(event)
            .filter(it -> event.beforeHints(variant(event, it)) < RatingPolicy.PASS)
            .ifPresent(it -> found.putIfAbsent(event.stamp().question(), sure(event, it)));
      }
    }
    return List.copyOf(found.values());
  }

  private SureJson sure(Reviewed event, Question question) {
    Variant variant = variant(event, question);
    return new SureJson(
        question.id().toString(),
        sheets.markup().html(variant.stem()),
        sheets.shown().key(Dealt.of(variant.task(), event.asked().order())));
  }

  /// The topic that was missed most; null where nothing was.
  private @Nullable SuggestedJson suggested(List<Reviewed> counted) {
    Map<Subject, List<Reviewed>> missed =
        bySubject(counted.stream().filter(it -> it.marks().rating() == Rating.AGAIN).toList());
    return missed.entrySet().stream()
        .reduce((one, other) -> other.getValue().size() > one.getValue().size() ? other : one)
        .map(it -> it.getKey().missed(it.getValue().size()))
        .orElse(null);
  }

  /// The answers to each topic, in the order in which they were met.
  private Map<Subject, List<Reviewed>> bySubject(List<Reviewed> answers) {
    Map<Subject, List<Reviewed>> found = new LinkedHashMap<>();
    for (Reviewed answer : answers) {
      books
          .wording(answer)
          .map(this::subject)
          .ifPresent(it -> found.computeIfAbsent(it, _ -> new ArrayList<>()).add(answer));
    }
    return found;
  }

  private Subject subject(Question question) {
    Labels labels = sheets.labels();
    return new Subject(labels.bank(question.id()), labels.topic(question));
  }

  /// What a question is about.
  private record Subject(Named bank, TopicLabel topic) {

    SuggestedJson missed(int times) {
      return new SuggestedJson(bank, topic, times);
    }

    MovedJson moved(Moves moves) {
      return new MovedJson(bank, topic, moves.before(), moves.after());
    }
  }

  /// What may come next, in words; null where nothing was answered.
  private static @Nullable String suggestion(
      @Nullable SuggestedJson suggested, List<Reviewed> counted) {
    if (suggested != null) {
      return suggested.words();
    }
    return counted.isEmpty()
        ? null
        : "Nothing was missed: leave it until it is due, which makes the next recall worth more.";
  }

  /// The topic that moved most comes first.
  private List<MovedJson> moved(List<Reviewed> counted) {
    Map<Subject, Moves> moved = new LinkedHashMap<>();
    bySubject(counted).forEach((subject, answers) -> moved.put(subject, Moves.of(answers)));
    return moved.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getValue, FARTHEST))
        .map(it -> it.getKey().moved(it.getValue()))
        .toList();
  }

  private List<Line> lines(List<Logged> log, Map<UUID, RegradedJson> regraded) {
    Set<UUID> undone = Books.undone(log);
    List<Line> lines = new ArrayList<>();
    for (Logged logged : log) {
      if (logged.event() instanceof Reviewed event) {
        UUID id = event.stamp().id();
        Fate fate = new Fate(undone.contains(id), regraded.get(id));
        books.wording(event).ifPresent(it -> lines.add(line(event, it, fate)));
      } else if (logged.event() instanceof Committed event && !Books.marked(log, event)) {
        books.wording(event).ifPresent(it -> lines.add(unmarked(event, it)));
      }
    }
    return lines;
  }

  /// An answer that was kept and not marked yet.
  private Line unmarked(Committed event, Question question) {
    Variant variant = question.variant(event.asked().variant());
    Dealt dealt = Dealt.of(variant.task(), event.asked().order());
    return new Line(
        event.stamp().id(),
        event.stamp().at(),
        question.id().toString(),
        sheets.labels().bank(question.id()),
        sheets.labels().topic(question),
        sheets.markup().html(variant.stem()),
        sheets.shown().own(dealt, event.response().answer()),
        Html.NONE,
        null,
        null,
        event.response().confidence(),
        event.response().milliseconds(),
        null,
        null,
        null,
        false,
        null);
  }

  /// What became of an answer later.
  private record Fate(boolean undone, @Nullable RegradedJson regraded) {}

  private Line line(Reviewed event, Question question, Fate fate) {
    Variant variant = variant(event, question);
    Dealt dealt = Dealt.of(variant.task(), event.asked().order());
    Marks marks = event.marks();
    MemoryState before = marks.before();
    return new Line(
        event.stamp().id(),
        event.stamp().at(),
        question.id().toString(),
        sheets.labels().bank(question.id()),
        sheets.labels().topic(question),
        sheets.markup().html(variant.stem()),
        sheets.shown().own(dealt, event.response().answer()),
        sheets.shown().key(dealt),
        Result.of(event.beforeHints(variant)),
        marks.score(),
        event.response().confidence(),
        event.response().milliseconds(),
        before == null ? null : before.stability(),
        marks.after().stability(),
        LocalDate.ofEpochDay(marks.dueDay()),
        fate.undone,
        fate.regraded);
  }

  private static Variant variant(Reviewed event, Question question) {
    return question.variant(event.asked().variant());
  }
}
