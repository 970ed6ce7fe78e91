package anneal.study;

import anneal.memory.Card;
import anneal.memory.MemoryModel;
import anneal.question.Catalog;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.study.Course.Lead;
import anneal.study.Stock.Item;
import anneal.study.Turn.Why;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
/// ones. Where a plan leads, its order stands in for due and new. Neighbours differ in topic where
/// the set allows it, and in bank and family where possible.
record Desk(View view, MemoryModel model) {

  /// Cards below which a learner is met with short, easy questions.
  private static final int FIRST_STEPS = 5;

  /// Questions of a plan among which the desk looks for one that differs from its neighbours.
  private static final int WINDOW = 24;

  /// More days than any card waits.
  private static final int FAR = 1_000_000;

  /// Questions of a sitting after which a long one may come.
  static final int LATE = 9;

  /// What the desk looks at.
  ///
  /// @param seed differs by learner, so that learners meet new questions in different orders
  /// @param lead what orders questions besides memory
  record View(
      Settings settings,
      Sitting sitting,
      Standings standings,
      Visit visit,
      int today,
      int introduced,
      long seed,
      Optional<Lead> lead) {}

  /// What is next and why.
  record Pick(Question question, Why why) {}

  Catalog catalog() {
    return stock().catalog();
  }

  private Stock stock() {
    return view.standings.stock();
  }

  Optional<Pick> pick() {
    if (view.sitting.mode() == Sitting.Mode.PLACEMENT) {
      return takenBack().or(this::placement);
    }
    return takenBack()
        .or(() -> room() ? ripe() : Optional.empty())
        .or(() -> room() ? fresh() : Optional.empty())
        .or(() -> again(view.visit.missed()))
        .or(() -> room() ? again(view.visit.skipped()) : Optional.empty());
  }

  /// Whether the sitting takes another question.
  private boolean room() {
    return view.visit.answered().size() < view.sitting.size();
  }

  private Optional<Pick> takenBack() {
    return Optional.ofNullable(view.visit.takenBack()).flatMap(this::available);
  }

  /// A missed question again; one of the topic just met lets another come first.
  private Optional<Pick> ripe() {
    Optional<Pick> ripe = again(view.visit.ripe());
    return ripe.filter(this::repeats)
        .flatMap(_ -> fresh())
        .filter(it -> !repeats(it))
        .or(() -> ripe);
  }

  private Optional<Pick> again(List<QuestionId> met) {
    List<Pick> all = met.stream().flatMap(it -> available(it).stream()).toList();
    return all.stream().filter(it -> !repeats(it)).findFirst().or(() -> all.stream().findFirst());
  }

  private boolean repeats(Pick pick) {
    return stock().find(pick.question.id()).stream()
        .anyMatch(it -> Spread.repeats(it, view.visit, stock()));
  }

  private Optional<Pick> available(QuestionId id) {
    return stock()
        .find(id)
        .filter(it -> standing(it).available(view.today))
        .map(it -> picked(it.question()));
  }

  private Pick picked(Question question) {
    return new Pick(question, Occasion.of(this, question));
  }

  private Optional<Pick> fresh() {
    return switch (view.sitting.mode()) {
      case DUE -> lead().map(it -> led(it.forToday())).orElseGet(() -> due().or(this::unseen));
      case AHEAD -> lead().map(it -> led(it.order())).orElseGet(this::ahead);
      case QUIZ -> best(open(_ -> true), this::lot);
      case PLACEMENT -> placement();
    };
  }

  /// What was answered today already comes after all others.
  private Optional<Pick> ahead() {
    return nearest(met(it -> seen(it) && !doneToday(it))).or(() -> nearest(met(Desk::seen)));
  }

  /// One of the nearest: of those that wait at most twice as long as the first that differs from
  /// its neighbours.
  private Optional<Pick> nearest(List<Item> open) {
    Spread spread = Spread.of(open, view.visit, stock());
    int first = open.stream().filter(spread::differs).mapToInt(this::days).min().orElse(FAR);
    return best(open.stream().filter(it -> days(it) <= 2 * first).toList(), this::days);
  }

  /// What leads this sitting: nothing where the learner chose what to practise, and nothing at the
  /// first steps.
  Optional<Lead> lead() {
    boolean chosen =
        !view.sitting.scope().equals(Settings.Scope.ALL) || !view.sitting.questions().isEmpty();
    return chosen || view.standings.size() < FIRST_STEPS ? Optional.empty() : view.lead;
  }

  private Optional<Pick> led(List<QuestionId> order) {
    boolean late = roomForLong();
    return led(order, it -> late || !Effort.isLong(it)).or(() -> led(order, _ -> true));
  }

  private Optional<Pick> led(List<QuestionId> order, Predicate<Question> also) {
    BitSet closed = closed();
    List<Item> open =
        order.stream()
            .map(stock()::find)
            .flatMap(Optional::stream)
            .filter(it -> openToday(it, closed) && also.test(it.question()))
            .limit(WINDOW)
            .toList();
    return best(open, open::indexOf);
  }

  private boolean openToday(Item item, BitSet closed) {
    Standing standing = standing(item);
    return !doneToday(standing) && takes(item, standing, closed);
  }

  private boolean doneToday(Standing standing) {
    return standing.card() instanceof Card.Seen seen && seen.lastDay() >= view.today;
  }

  private Optional<Pick> placement() {
    return Placing.next(this).map(this::picked);
  }

  private Optional<Pick> due() {
    return best(met(it -> it.due(view.today)), this::recall);
  }

  private Optional<Pick> unseen() {
    if (view.introduced >= view.settings.newPerDay()) {
      return Optional.empty();
    }
    boolean beginner = view.standings.size() < FIRST_STEPS;
    ToDoubleFunction<Item> rank = beginner ? it -> Spread.welcome(view.seed, it) : this::lot;
    List<Item> unseen = open(it -> !seen(it));
    List<Item> now =
        roomForLong()
            ? unseen
            : unseen.stream().filter(it -> !Effort.isLong(it.question())).toList();
    return best(now, rank).or(() -> best(unseen, rank));
  }

  /// A question that takes long, such as a whole design, comes late in a sitting and once.
  private boolean roomForLong() {
    Set<QuestionId> answered = view.visit.answered();
    return answered.size() >= LATE
        && answered.stream()
            .map(stock()::find)
            .flatMap(Optional::stream)
            .map(Item::question)
            .noneMatch(Effort::isLong);
  }

  /// Questions in scope that this sitting may still take.
  private List<Item> open(Predicate<Standing> also) {
    BitSet closed = closed();
    List<Item> open = new ArrayList<>(stock().items().size());
    for (Item each : stock().items()) {
      Standing standing = standing(each);
      if (also.test(standing) && takes(each, standing, closed)) {
        open.add(each);
      }
    }
    return open;
  }

  /// As [#open], of those with which something happened before.
  private List<Item> met(Predicate<Standing> also) {
    BitSet closed = closed();
    List<Item> met = new ArrayList<>();
    view.standings.forEachPublished(
        (item, standing) -> {
          if (also.test(standing) && takes(item, standing, closed)) {
            met.add(item);
          }
        });
    return met;
  }

  /// Numbers of what was answered or put off in this sitting.
  private BitSet closed() {
    BitSet closed = stock().numbers(view.visit.answered());
    closed.or(stock().numbers(view.visit.skipped()));
    return closed;
  }

  private boolean takes(Item item, Standing standing, BitSet closed) {
    return !closed.get(item.number())
        && standing.available(view.today)
        && view.sitting.takes(item.question());
  }

  Stream<Question> inScope() {
    return stock().items().stream().map(Item::question).filter(view.sitting::takes);
  }

  private Optional<Pick> best(List<Item> candidates, ToDoubleFunction<Item> rank) {
    return Spread.of(candidates, view.visit, stock())
        .best(candidates, rank)
        .map(it -> picked(it.question()));
  }

  Standing standing(Question question) {
    return view.standings.get(question.id());
  }

  private Standing standing(Item item) {
    return view.standings.get(item);
  }

  private static boolean seen(Standing standing) {
    return standing.card() instanceof Card.Seen;
  }

  private double recall(Item item) {
    return standing(item).card() instanceof Card.Seen seen
        ? model.retrievability(Math.max(0, view.today - seen.lastDay()), seen.memory().stability())
        : 1;
  }

  /// Days until a card falls due, 0 where it is due.
  private int days(Item item) {
    return standing(item).card() instanceof Card.Seen seen
        ? Math.max(0, seen.dueDay() - view.today)
        : 0;
  }

  private double lot(Item item) {
    return Spread.lot(
        view.sitting.mode() == Sitting.Mode.QUIZ
            ? view.sitting.id().getLeastSignificantBits()
            : view.seed,
        item);
  }
}
