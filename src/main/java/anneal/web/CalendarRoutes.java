package anneal.web;

import anneal.interview.Appointment;
import anneal.interview.CalendarText;
import anneal.interview.CalendarText.Entry;
import anneal.interview.StudyPlan;
import anneal.people.Keys;
import anneal.person.LearnerId;
import anneal.planning.Profile;
import anneal.study.Course.Moment;
import anneal.web.OutlookJson.LoadJson;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The plan as a calendar that other programs subscribe to, behind a secret link that can be
/// closed.
public final class CalendarRoutes extends Routes {

  private static final Pattern SECRET = Pattern.compile("[\\w-]{22}");

  private final PlanDesk desk;
  private final PlanOutlooks outlooks;
  private final Visitors visitors;
  private final Keys keys;
  private final InstantSource clock;

  /// @param keys makes secrets
  /// @param clock for those who ask without saying who they are
  public CalendarRoutes(PlanDesk desk, Visitors visitors, Keys keys, InstantSource clock) {
    this.desk = desk;
    this.outlooks = new PlanOutlooks(desk);
    this.visitors = visitors;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  void mount(Router router) {
    router
        .post("/api/plan/calendar", Access.STUDYING, this::open)
        .delete("/api/plan/calendar", Access.STUDYING, this::close)
        .get("/calendar/{id}", Access.OPEN, this::calendar);
  }

  /// Where the calendar is.
  ///
  /// @param path shown this once; only a digest is kept
  record LinkJson(String path) {}

  private void open(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    String secret = keys.key();
    desk.plans().openFeed(visitor.learner(), Keys.hash(secret), visitor.now());
    Replies.json(ctx, 201, new LinkJson("/calendar/" + secret + ".ics"));
  }

  private void close(Context ctx) {
    desk.plans().closeFeed(visitors.of(ctx).learner());
    Replies.nothing(ctx);
  }

  private void calendar(Context ctx) {
    String secret = ctx.pathParam("id").replaceFirst("\\.ics$", "");
    LearnerId learner =
        (SECRET.matcher(secret).matches()
                ? desk.plans().feed(Keys.hash(secret))
                : Optional.<LearnerId>empty())
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.NOT_FOUND,
                        "No calendar is open here; make a new link on the page of the plan."));
    Visitor visitor = new Visitor(learner, clock.instant());
    Moment moment = outlooks.moment(visitor);
    List<Entry> entries =
        desk.plans().plan(learner).map(it -> entries(it, moment)).orElse(List.of());
    String text = CalendarText.of("Anneal", entries, visitor.now());
    ctx.header("Cache-Control", "no-store");
    Replies.write(ctx, 200, "text/calendar;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Entry> entries(StudyPlan plan, Moment moment) {
    List<Entry> all = new ArrayList<>();
    plan.appointments().forEach(it -> all.add(interview(it)));
    outlooks
        .of(plan, moment)
        .ifPresent(
            it ->
                it.load().stream()
                    .filter(day -> !day.rest() && day.answers() >= 0.5)
                    .forEach(day -> all.add(study(day))));
    return all;
  }

  private static Entry interview(Appointment it) {
    String title = it.label().isEmpty() ? "Interview" : "Interview: " + it.label();
    String profile =
        Profile.ALL.stream()
            .filter(each -> each.id().equals(it.aims().profile()))
            .map(Profile::title)
            .findFirst()
            .orElse("");
    return new Entry("interview-" + it.id(), it.day(), title, profile, true);
  }

  private static Entry study(LoadJson day) {
    int number = (int) day.date().toEpochDay();
    String title = PlanSummaries.entry(day.answers(), day.minutes());
    return new Entry("study-" + day.date(), number, title, "", false);
  }
}
