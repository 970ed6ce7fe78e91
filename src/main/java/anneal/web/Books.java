package anneal.web;

import anneal.memory.Card;
import anneal.memory.MemoryModel;
import anneal.memory.StudyDay;
import anneal.person.LearnerId;
import anneal.question.Catalog;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.reports.AnswerLine;
import anneal.reports.CardLine;
import anneal.reports.QuestionScore;
import anneal.reports.ReportStore;
import anneal.study.Easing;
import anneal.study.Logged;
import anneal.study.Replay;
import anneal.study.Revisions;
import anneal.study.Settings;
import anneal.study.Standing;
import anneal.study.Study;
import anneal.study.StudyEvent;
import anneal.study.StudyEvent.Buried;
import anneal.study.StudyEvent.Committed;
import anneal.study.StudyEvent.Regraded;
import anneal.study.StudyEvent.Reviewed;
import anneal.study.StudyEvent.Seeded;
import anneal.study.StudyEvent.Skipped;
import anneal.study.StudyEvent.Suspended;
import anneal.study.StudyEvent.Undone;
import anneal.study.StudyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Where pages about the past and the days ahead take their numbers from.
///
/// @param study the log and the cards
/// @param reports what was summed up
/// @param revisions the banks
/// @param model how memories fade
public record Books(StudyStore study, ReportStore reports, Revisions revisions, MemoryModel model) {

  /// How many of the newest answers say which topic is the weakest.
  private static final int LOOK_BACK = 1_000;

  /// How many answers are summed up: those of years.
  private static final int MOST_ANSWERS = 20_000;

  /// The study day of an instant.
  static int day(Settings settings, Instant now) {
    return new StudyDay(settings.zone(), settings.rolloverHour()).dayOf(now);
  }

  /// The question in the wording that an answer was given to; empty where that is no longer kept.
  Optional<Question> wording(Reviewed answer) {
    return revisions.find(answer.stamp().question(), answer.asked().revision().hash());
  }

  /// The same of an answer that waits for its marks.
  Optional<Question> wording(Committed answer) {
    return revisions.find(answer.stamp().question(), answer.asked().revision().hash());
  }

  /// Whether a kept answer was marked within a log, also where that was taken back.
  static boolean marked(List<Logged> log, Committed answer) {
    UUID marks = Study.marksId(answer.stamp().id());
    return log.stream().anyMatch(it -> it.event().stamp().id().equals(marks));
  }

  /// The newest answer of a log that was kept and not marked yet.
  static Optional<Committed> unmarked(List<Logged> log) {
    return log.reversed().stream()
        .map(Logged::event)
        .filter(Committed.class::isInstance)
        .map(Committed.class::cast)
        .filter(it -> !marked(log, it))
        .findFirst();
  }

  /// The learner's cards of questions that are in a bank now.
  List<CardLine> cards(LearnerId learner) {
    return cards(learner, study.settings(learner));
  }

  /// The same cards under other settings.
  List<CardLine> cards(LearnerId learner, Settings settings) {
    return cards(study.standings(learner), settings);
  }

  /// The same of cards that were read before.
  List<CardLine> cards(Map<QuestionId, Standing> standings, Settings settings) {
    Catalog catalog = revisions.current();
    List<CardLine> cards = new ArrayList<>();
    Easing.of(standings, settings, model)
        .forEach(
            (id, standing) -> {
              if (catalog.find(id).isPresent() && standing.card() instanceof Card.Seen seen) {
                cards.add(line(id, standing, seen));
              }
            });
    return cards;
  }

  /// Those cards of questions that the learner chose to practise.
  List<CardLine> chosen(LearnerId learner, Settings settings) {
    Set<QuestionId> scope = scope(settings).stream().map(Question::id).collect(Collectors.toSet());
    return cards(learner, settings).stream().filter(it -> scope.contains(it.question())).toList();
  }

  private static CardLine line(QuestionId id, Standing standing, Card.Seen seen) {
    int due = Math.max(seen.dueDay(), standing.buriedUntil());
    return new CardLine(id, seen.memory().stability(), seen.lastDay(), due, standing.suspended());
  }

  /// The questions that the learner chose to practise.
  List<Question> scope(Settings settings) {
    return revisions.current().packs().stream()
        .flatMap(pack -> pack.questions().stream())
        .filter(settings.scope()::holds)
        .toList();
  }

  /// How the newest answers went, by question.
  List<QuestionScore> scores(LearnerId learner) {
    Map<QuestionId, QuestionScore> scores = new HashMap<>();
    List<Logged> log = new ArrayList<>(study.newest(learner, LOOK_BACK));
    log.addAll(study.regraded(learner));
    for (Reviewed review : counted(log)) {
      QuestionId id = review.stamp().question();
      scores.merge(id, new QuestionScore(id, 1, review.marks().score()), Books::sum);
    }
    return List.copyOf(scores.values());
  }

  /// The newest answers that count, newest first, with all that was said in them.
  List<Reviewed> newest(LearnerId learner) {
    return counted(study.newest(learner, LOOK_BACK));
  }

  /// All answers that count in reports, newest first.
  List<AnswerLine> answers(LearnerId learner) {
    return reports.answers(learner, MOST_ANSWERS);
  }

  private static QuestionScore sum(QuestionScore a, QuestionScore b) {
    return new QuestionScore(a.question(), a.answers() + b.answers(), a.scores() + b.scores());
  }

  /// The reviews of a log that were not undone, as they were graded last, in its order.
  static List<Reviewed> counted(List<Logged> log) {
    Set<UUID> undone = undone(log);
    return Replay.corrected(log).stream()
        .map(Logged::event)
        .filter(it -> it instanceof Reviewed && !undone.contains(it.stamp().id()))
        .map(Reviewed.class::cast)
        .toList();
  }

  /// What answers of a log came to when they were graded last under a corrected key, by the answer;
  /// nothing of those that came to the same.
  static Map<UUID, RegradedJson> regraded(List<Logged> log) {
    Map<UUID, Logged> newest = new HashMap<>();
    Map<UUID, Reviewed> reviews = new HashMap<>();
    for (Logged logged : log) {
      switch (logged.event()) {
        case Regraded it ->
            newest.merge(it.review(), logged, (a, b) -> a.arrival() > b.arrival() ? a : b);
        case Reviewed it -> reviews.put(it.stamp().id(), it);
        case Committed _, Undone _, Skipped _, Buried _, Suspended _, Seeded _ -> {}
      }
    }
    Map<UUID, RegradedJson> regraded = new HashMap<>();
    newest.forEach(
        (id, logged) -> {
          Reviewed review = reviews.get(id);
          if (review != null && logged.event() instanceof Regraded it) {
            RegradedJson.of(review, it).ifPresent(json -> regraded.put(id, json));
          }
        });
    return regraded;
  }

  /// Ids of events that were taken back within a log.
  static Set<UUID> undone(List<Logged> log) {
    Set<UUID> undone = new HashSet<>();
    for (Logged logged : log) {
      if (logged.event() instanceof StudyEvent.Undone undo) {
        undone.add(undo.undoes());
      }
    }
    return undone;
  }
}
