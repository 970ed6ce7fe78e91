package anneal.web;

import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.reports.CardLine;
import anneal.reports.DayCount;
import anneal.reports.Forecast;
import anneal.reports.Retention;
import anneal.reports.Temperature;
import anneal.reports.TopicStanding;
import anneal.study.Settings;
import anneal.web.HomeJson.BankHeat;
import anneal.web.HomeJson.DueJson;
import anneal.web.HomeJson.HeatJson;
import anneal.web.HomeJson.RecalledJson;
import anneal.web.HomeJson.RetentionJson;
import anneal.web.HomeJson.TodayJson;
import anneal.web.HomeJson.WeakestJson;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Today: what is due, what was done, how it went.
public final class HomeRoutes extends Routes {

  private static final int DAYS_AHEAD = 30;
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
    List<CardLine> cards = books.cards(visitor.learner());
    Forecast forecast = Forecast.of(cards, today, DAYS_AHEAD);
    List<DayCount> days = books.reports().days(visitor.learner(), today - DAYS_BEHIND + 1, today);
    List<RetentionJson> retention = retention(visitor, today);
    return new HomeJson(
        today(visitor, settings, cards, today),
        ahead(forecast),
        Summaries.forecast(forecast),
        days.stream().map(HomeRoutes::heat).toList(),
        Summaries.days(days),
        retention,
        Summaries.retention(retention.getLast(), settings.desiredRetention()),
        books.revisions().current().packs().stream().map(it -> bank(it, cards, today)).toList(),
        weakest(visitor, cards, today),
        !cards.isEmpty());
  }

  private TodayJson today(Visitor visitor, Settings settings, List<CardLine> cards, int today) {
    List<Question> scope = books.scope(settings);
    Set<QuestionId> seen = cards.stream().map(CardLine::question).collect(Collectors.toSet());
    Set<QuestionId> ripe =
        cards.stream()
            .filter(it -> isDue(it, today))
            .map(CardLine::question)
            .collect(Collectors.toSet());
    List<Question> due = scope.stream().filter(it -> ripe.contains(it.id())).toList();
    List<Question> unseen = scope.stream().filter(it -> !seen.contains(it.id())).toList();
    int left = settings.newPerDay() - books.study().introducedOn(visitor.learner(), today);
    int fresh = Math.clamp(left, 0, unseen.size());
    double seconds =
        due.stream().mapToInt(Question::seconds).sum()
            + fresh * unseen.stream().mapToInt(Question::seconds).average().orElse(0);
    int minutes = (int) Math.ceil(seconds / 60);
    return new TodayJson(LocalDate.ofEpochDay(today), due.size(), fresh, minutes);
  }

  static boolean isDue(CardLine card, int today) {
    return !card.suspended() && card.dueDay() <= today;
  }

  private static List<DueJson> ahead(Forecast forecast) {
    List<DueJson> ahead = new ArrayList<>();
    for (int due : forecast.due()) {
      ahead.add(new DueJson(LocalDate.ofEpochDay(forecast.today() + ahead.size()), due));
    }
    return ahead;
  }

  private static HeatJson heat(DayCount day) {
    int minutes = (int) Math.ceilDiv(day.milliseconds(), 60_000);
    return new HeatJson(LocalDate.ofEpochDay(day.day()), day.reviews(), minutes);
  }

  private List<RetentionJson> retention(Visitor visitor, int today) {
    return List.of(
        retention(visitor, "today", today),
        retention(visitor, "week", today - 6),
        retention(visitor, "month", today - 29));
  }

  private RetentionJson retention(Visitor visitor, String period, int since) {
    RecalledJson young = RecalledJson.NONE;
    RecalledJson mature = RecalledJson.NONE;
    for (Retention each : books.reports().retention(visitor.learner(), since)) {
      RecalledJson line = new RecalledJson(each.reviews(), each.recalled());
      switch (each.age()) {
        case YOUNG -> young = line;
        case MATURE -> mature = line;
      }
    }
    return new RetentionJson(period, young, mature);
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
