package anneal.study;

import anneal.memory.Card;
import anneal.memory.MemoryModel;
import anneal.question.Catalog;
import anneal.question.Choice;
import anneal.question.Level;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.study.Turn.Why;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Chooses what comes next: a pure function of what is published, what the learner knows and what
/// happened in this sitting.
///
/// Order: what was just taken back; missed questions with enough others between; due cards, the
/// most forgotten first; new questions up to the daily limit; missed ones still waiting; skipped
/// ones. Neighbours differ in topic where the set allows it, and in bank and family where possible.
record Desk(Catalog catalog, View view, MemoryModel model) {

  /// Cards below which a learner is met with short, easy questions.
  private static final int FIRST_STEPS = 5;

  /// Seconds above which a question takes long.
  private static final int LONG = 300;

  /// Questions of a sitting after which a long one may come.
  private static final int LATE = 9;

  /// What the desk looks at.
  ///
  /// @param seed differs by learner, so that learners meet new questions in different orders
  record View(
      Settings settings,
      Sitting sitting,
      Map<QuestionId, Standing> standings,
      Visit visit,
      int today,
      int introduced,
      long seed) {}

  /// What is next and why.
  record Pick(Question question, Why why) {}

  Optional<Pick> pick() {
    if (view.sitting.mode() == Sitting.Mode.PLACEMENT) {
      return takenBack().or(this::placement);
    }
    return takenBack()
        .or(() -> room() ? returned(view.visit.ripe()) : Optional.empty())
        .or(() -> room() ? fresh() : Optional.empty())
        .or(() -> returned(view.visit.missed().stream().findFirst()))
        .or(() -> room() ? skipped() : Optional.empty());
  }

  /// Whether the sitting takes another question.
  private boolean room() {
    return view.visit.answered().size() < view.sitting.size();
  }

  private Optional<Pick> takenBack() {
    StudyEvent event = view.visit.takenBack();
    return event == null
        ? Optional.empty()
        : catalog
            .find(event.stamp().question())
            .filter(it -> standing(it).available(view.today))
            .map(it -> new Pick(it, Why.AGAIN));
  }

  private Optional<Pick> returned(Optional<QuestionId> id) {
    return id.flatMap(catalog::find)
        .filter(it -> standing(it).available(view.today))
        .map(it -> new Pick(it, Why.RETURNED));
  }

  private Optional<Pick> skipped() {
    return view.visit.skipped().stream()
        .map(catalog::find)
        .flatMap(Optional::stream)
        .filter(it -> standing(it).available(view.today))
        .map(it -> new Pick(it, Why.AGAIN))
        .findFirst();
  }

  private Optional<Pick> fresh() {
    return switch (view.sitting.mode()) {
      case DUE -> due().or(this::unseen);
      case AHEAD -> spread(open(it -> seen(it)), this::dueDay).map(it -> new Pick(it, Why.AHEAD));
      case QUIZ -> spread(open(it -> true), this::lot).map(it -> new Pick(it, Why.QUIZ));
      case PLACEMENT -> placement();
    };
  }

  private Optional<Pick> placement() {
    return Placing.next(this).map(it -> new Pick(it, Why.PLACEMENT));
  }

  private Optional<Pick> due() {
    return spread(open(it -> standing(it).due(view.today)), this::recall)
        .map(it -> new Pick(it, Why.DUE));
  }

  private Optional<Pick> unseen() {
    if (view.introduced >= view.settings.newPerDay()) {
      return Optional.empty();
    }
    boolean beginner = view.standings.size() < FIRST_STEPS;
    ToDoubleFunction<Question> rank = beginner ? this::welcome : this::lot;
    boolean late = roomForLong();
    return spread(open(it -> !seen(it) && (late || it.seconds() <= LONG)), rank)
        .or(() -> spread(open(it -> !seen(it)), rank))
        .map(it -> new Pick(it, Why.NEW));
  }

  /// A question that takes long, such as a whole design, comes late in a sitting and once.
  private boolean roomForLong() {
    Set<QuestionId> answered = view.visit.answered();
    return answered.size() >= LATE
        && answered.stream()
            .map(catalog::find)
            .flatMap(Optional::stream)
            .noneMatch(it -> it.seconds() > LONG);
  }

  /// Questions in scope that this sitting may still take.
  List<Question> open(Predicate<Question> also) {
    Set<QuestionId> answered = view.visit.answered();
    return inScope()
        .filter(it -> !answered.contains(it.id()) && !view.visit.skipped().contains(it.id()))
        .filter(it -> standing(it).available(view.today))
        .filter(also)
        .toList();
  }

  Stream<Question> inScope() {
    return catalog.packs().stream()
        .flatMap(pack -> pack.questions().stream())
        .filter(view.sitting::takes);
  }

  /// The best by rank among those that keep topic, family and bank apart.
  ///
  /// A topic that holds more than half of what is left must come now, or it would meet itself
  /// later.
  private Optional<Question> spread(List<Question> candidates, ToDoubleFunction<Question> rank) {
    Optional<Question> last = view.visit.last().flatMap(it -> catalog.find(it.stamp().question()));
    String crowded = Spread.crowded(candidates);
    Set<String> families = Spread.families(view.visit, catalog);
    int least =
        candidates.stream()
            .mapToInt(it -> Spread.penalty(it, last.orElse(null), crowded, families))
            .min()
            .orElse(0);
    return candidates.stream()
        .filter(it -> Spread.penalty(it, last.orElse(null), crowded, families) == least)
        .map(it -> new Ranked(it, rank.applyAsDouble(it)))
        .min(Comparator.comparingDouble(Ranked::rank).thenComparing(it -> it.question.id()))
        .map(Ranked::question);
  }

  private record Ranked(Question question, double rank) {}

  Standing standing(Question question) {
    return view.standings.getOrDefault(question.id(), Standing.NEW);
  }

  private boolean seen(Question question) {
    return standing(question).card() instanceof Card.Seen;
  }

  private double recall(Question question) {
    return standing(question).card() instanceof Card.Seen seen
        ? model.retrievability(Math.max(0, view.today - seen.lastDay()), seen.memory().stability())
        : 1;
  }

  private double dueDay(Question question) {
    return standing(question).card() instanceof Card.Seen seen ? seen.dueDay() : 0;
  }

  private double lot(Question question) {
    long seed =
        view.sitting.mode() == Sitting.Mode.QUIZ
            ? view.sitting.id().getLeastSignificantBits()
            : view.seed;
    return Spread.hash(seed, question.id().toString());
  }

  /// The first questions ever: short choices at junior level, so that one key answers each.
  private double welcome(Question question) {
    boolean choice = question.variants().getFirst().task() instanceof Choice;
    double effort =
        (choice ? 0 : 2000)
            + (question.level() == Level.JUNIOR ? 0 : 1000)
            + question.variants().getFirst().stem().length();
    return effort
        + 150 * (double) Spread.hash(view.seed, question.id().toString()) / Long.MAX_VALUE;
  }
}
