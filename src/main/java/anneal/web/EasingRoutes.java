package anneal.web;

import anneal.memory.EasyDays;
import anneal.question.QuestionId;
import anneal.reports.CardLine;
import anneal.reports.Forecast;
import anneal.study.Settings;
import anneal.web.OutlookJson.ExpectedJson;
import anneal.web.Problem.Fault;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What other easy days would do to the days ahead and to the plan, before they are chosen.
public final class EasingRoutes extends Routes {

  private static final int DAYS = 30;

  private final PlanDesk desk;
  private final Visitors visitors;

  public EasingRoutes(PlanDesk desk, Visitors visitors) {
    this.desk = desk;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router.post("/api/easing/previews", Access.VISITING, this::preview);
  }

  private void preview(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Settings settings = desk.books().study().settings(visitor.learner());
    List<Fault> faults = new ArrayList<>();
    EasyDays wishes = Body.read(ctx, EasyDaysJson.class).easyDays("", faults);
    if (!faults.isEmpty()) {
      throw BodyFaults.refusal(faults);
    }
    int today = Books.day(settings, visitor.now());
    List<CardLine> before = desk.books().cards(visitor.learner(), settings);
    List<CardLine> after =
        desk.books().cards(visitor.learner(), settings.with(wishes, visitor.now()));
    Replies.json(
        ctx,
        new PreviewJson(
            moved(before, after), days(before, after, today), plan(visitor, settings, wishes)));
  }

  private static int moved(List<CardLine> before, List<CardLine> after) {
    Map<QuestionId, Integer> places =
        before.stream().collect(Collectors.toMap(CardLine::question, CardLine::dueDay));
    return (int)
        after.stream()
            .filter(it -> !Integer.valueOf(it.dueDay()).equals(places.get(it.question())))
            .count();
  }

  private static List<DayJson> days(List<CardLine> before, List<CardLine> after, int today) {
    Forecast now = Forecast.of(before, today, DAYS);
    Forecast then = Forecast.of(after, today, DAYS);
    return IntStream.range(0, DAYS)
        .mapToObj(
            i ->
                new DayJson(
                    LocalDate.ofEpochDay(today + (long) i), now.due().get(i), then.due().get(i)))
        .toList();
  }

  private @Nullable PlanEffectJson plan(Visitor visitor, Settings settings, EasyDays wishes) {
    PlanOutlooks outlooks = new PlanOutlooks(desk);
    var moment = outlooks.moment(visitor);
    return desk.plans()
        .plan(visitor.learner())
        .flatMap(
            plan ->
                outlooks
                    .of(plan, wishes, moment)
                    .flatMap(
                        then ->
                            outlooks
                                .of(plan, settings.easyDays(), moment)
                                .map(
                                    now ->
                                        new PlanEffectJson(
                                            EffectJson.of(now), EffectJson.of(then)))))
        .orElse(null);
  }

  record PreviewJson(int moved, List<DayJson> days, @Nullable PlanEffectJson plan) {}

  record DayJson(LocalDate date, int before, int after) {}

  /// What the plan comes to now and then.
  record PlanEffectJson(EffectJson before, EffectJson after) {}

  /// What a plan comes to, in short.
  ///
  /// @param recall on the day of the next interview; null as long as there is not enough evidence
  record EffectJson(int studyDays, double answersADay, @Nullable Double recall) {
    static EffectJson of(OutlookJson it) {
      ExpectedJson next = it.interviews().getFirst();
      return new EffectJson(it.studyDays(), it.answersADay(), next.recall());
    }
  }
}
