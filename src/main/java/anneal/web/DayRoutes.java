package anneal.web;

import anneal.reports.CardLine;
import anneal.reports.DayCount;
import anneal.reports.Forecast;
import anneal.reports.Retention;
import anneal.reports.Stabilities;
import anneal.reports.Stride;
import anneal.study.Settings;
import anneal.web.DaysJson.DueJson;
import anneal.web.DaysJson.HeatJson;
import anneal.web.DaysJson.RecalledJson;
import anneal.web.DaysJson.RetentionJson;
import anneal.web.DaysJson.StepJson;
import anneal.web.DaysJson.StrideJson;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The days behind and the days ahead: what was done, what was recalled, what falls due.
public final class DayRoutes extends Routes {

  private static final int DAYS_AHEAD = 30;
  private static final int DAYS_BEHIND = 371;
  private static final int STRIDE_DAYS = 28;

  private final Books books;
  private final Visitors visitors;

  public DayRoutes(Books books, Visitors visitors) {
    this.books = books;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router.get("/api/days", Access.VISITING, ctx -> Replies.json(ctx, days(ctx)));
  }

  private DaysJson days(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Settings settings = books.study().settings(visitor.learner());
    int today = Books.day(settings, visitor.now());
    List<CardLine> cards = books.cards(visitor.learner());
    Forecast forecast = Forecast.of(cards, today, DAYS_AHEAD);
    List<DayCount> days = books.reports().days(visitor.learner(), today - DAYS_BEHIND + 1, today);
    List<RetentionJson> retention = retention(visitor, today);
    Stabilities stabilities = Stabilities.of(cards);
    return new DaysJson(
        LocalDate.ofEpochDay(today),
        ahead(forecast),
        Summaries.forecast(forecast),
        Stride.of(days.stream().filter(it -> it.day() > today - STRIDE_DAYS).toList())
            .map(it -> new StrideJson(it.answers(), it.minutes(), it.days()))
            .orElse(null),
        days.stream().map(DayRoutes::heat).toList(),
        Summaries.days(days),
        retention,
        Summaries.retention(retention.getLast(), settings.desiredRetention()),
        stabilities.steps().stream().map(DayRoutes::step).toList(),
        ProgressSummaries.stabilities(stabilities));
  }

  private static StepJson step(Stabilities.Step it) {
    return new StepJson(it.from(), Double.isInfinite(it.to()) ? null : it.to(), it.cards());
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
}
