package anneal.web;

import anneal.memory.EasyDays;
import anneal.question.QuestionId;
import anneal.reports.CardLine;
import anneal.reports.Forecast;
import anneal.study.Settings;
import anneal.web.Problem.Fault;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What other easy days would do to the days ahead, before they are chosen.
public final class EasingRoutes extends Routes {

  private static final int DAYS = 30;

  private final Books books;
  private final Visitors visitors;

  public EasingRoutes(Books books, Visitors visitors) {
    this.books = books;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router.post("/api/easing/previews", Access.VISITING, this::preview);
  }

  private void preview(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Settings settings = books.study().settings(visitor.learner());
    List<Fault> faults = new ArrayList<>();
    EasyDays wishes = Body.read(ctx, EasyDaysJson.class).easyDays("", faults);
    if (!faults.isEmpty()) {
      throw BodyFaults.refusal(faults);
    }
    int today = Books.day(settings, visitor.now());
    List<CardLine> before = books.cards(visitor.learner(), settings);
    List<CardLine> after = books.cards(visitor.learner(), settings.with(wishes));
    Forecast now = Forecast.of(before, today, DAYS);
    Forecast then = Forecast.of(after, today, DAYS);
    Map<QuestionId, Integer> places =
        before.stream().collect(Collectors.toMap(CardLine::question, CardLine::dueDay));
    long moved =
        after.stream()
            .filter(it -> !Integer.valueOf(it.dueDay()).equals(places.get(it.question())))
            .count();
    Replies.json(
        ctx,
        new PreviewJson(
            (int) moved,
            IntStream.range(0, DAYS)
                .mapToObj(
                    i ->
                        new DayJson(
                            LocalDate.ofEpochDay(today + (long) i),
                            now.due().get(i),
                            then.due().get(i)))
                .toList()));
  }

  record PreviewJson(int moved, List<DayJson> days) {}

  record DayJson(LocalDate date, int before, int after) {}
}
