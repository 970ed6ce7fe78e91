package anneal.web;

import anneal.memory.Card;
import anneal.memory.Schedule;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.reports.CardLine;
import anneal.reports.Streak;
import anneal.reports.Temperature;
import anneal.reports.TopicStanding;
import anneal.reports.Wait;
import anneal.study.Effort;
import anneal.study.Settings;
import anneal.study.Standing;
import anneal.web.HomeJson.BankHeat;
import anneal.web.HomeJson.StreakJson;
import anneal.web.HomeJson.TodayJson;
import anneal.web.HomeJson.WeakestJson;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Today: what is due, what was done, how it went.
public final class HomeRoutes extends Routes {

  private static final int DAYS_BEHIND = 371;

  private final Books books;
  private final Visitors visitors;

  public HomeRoutes(Books books, Visitors visitors) {
    this.books = books;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router.get("/api/home", Access.VISITING, ctx -> Replies.json(ctx, home(ctx)));
  }

  private HomeJson home(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Settings settings = books.study().settings(visitor.learner());
    int today = Books.day(settings, visitor.now());
    Map<QuestionId, Standing> standings = books.study().standings(visitor.learner());
    List<CardLine> cards = books.cards(standings, settings);
    return new HomeJson(
        today(visitor, settings, new Known(standings, cards), today),
        streak(visitor, settings, today),
        books.revisions().current().packs().stream().map(it -> bank(it, cards, today)).toList(),
        weakest(visitor, cards, today),
        !cards.isEmpty());
  }

  private StreakJson streak(Visitor visitor, Settings settings, int today) {
    int from = today - DAYS_BEHIND + 1;
    int since = Books.day(settings, settings.easySince());
    Streak.Past past =
        new Streak.Past(
            books.reports().days(visitor.learner(), from, today),
            books.reports().waits(visitor.learner(), from, today).stream()
                .map(it -> eased(it, since))
                .toList(),
            day -> settings.easyDays().share(day) == 0);
    return StreakJson.of(Streak.of(past, from, today));
  }

  /// What was answered before easy days were chosen may have been asked later because of them.
  private static Wait eased(Wait it, int since) {
    return it.fromDay() < since && it.dueDay() >= since
        ? new Wait(it.fromDay(), Schedule.latest(it.fromDay(), it.dueDay()), it.nextDay())
        : it;
  }

  /// What is known of a learner's questions.
  private record Known(Map<QuestionId, Standing> standings, List<CardLine> cards) {

    /// Whether a question may be asked on a study day as one never met.
    boolean unseen(Question question, int today) {
      Standing standing = standings.getOrDefault(question.id(), Standing.NEW);
      return standing.available(today) && standing.card() instanceof Card.New;
    }
  }

  private TodayJson today(Visitor visitor, Settings settings, Known known, int today) {
    List<Question> scope = books.scope(settings);
    Set<QuestionId> ripe =
        known.cards.stream()
            .filter(it -> isDue(it, today))
            .map(CardLine::question)
            .collect(Collectors.toSet());
    List<Question> due = scope.stream().filter(it -> ripe.contains(it.id())).toList();
    List<Question> unseen = scope.stream().filter(it -> known.unseen(it, today)).toList();
    int left = settings.newPerDay() - books.study().introducedOn(visitor.learner(), today);
    int fresh = Math.clamp(left, 0, unseen.size());
    double seconds = Effort.seconds(due, unseen, fresh, settings.sittingSize());
    int minutes = (int) Math.ceil(seconds / 60);
    return new TodayJson(LocalDate.ofEpochDay(today), due.size(), fresh, minutes);
  }

  static boolean isDue(CardLine card, int today) {
    return !card.suspended() && card.dueDay() <= today;
  }

  private static BankHeat bank(Pack pack, List<CardLine> all, int today) {
    List<CardLine> cards =
        all.stream().filter(it -> it.question().pack().equals(pack.id())).toList();
    Temperature temperature = Temperature.of(pack.questions().size(), cards);
    long due = cards.stream().filter(it -> isDue(it, today)).count();
    return new BankHeat(
        pack.id(),
        pack.title(),
        pack.questions().size(),
        temperature.unseen(),
        (int) due,
        temperature.buckets());
  }

  private @Nullable WeakestJson weakest(Visitor visitor, List<CardLine> cards, int today) {
    return TopicStanding.weakest(
            TopicStanding.of(
                books.revisions().current(), cards, books.scores(visitor.learner()), today))
        .map(
            it ->
                new WeakestJson(
                    new Named(it.pack().id(), it.pack().title()),
                    new Named(it.topic().id(), it.topic().title()),
                    it.answers(),
                    it.meanScore()))
        .orElse(null);
  }
}
