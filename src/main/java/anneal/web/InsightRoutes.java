package anneal.web;

import anneal.analysis.Suppression;
import anneal.analysis.Trial;
import anneal.groups.GroupRole;
import anneal.groups.GroupStore;
import anneal.groups.Member;
import anneal.person.LearnerId;
import anneal.reports.DayCount;
import anneal.reports.TrialStore;
import anneal.study.Settings;
import anneal.talk.QuietStore;
import anneal.web.InsightJson.OwnJson;
import anneal.web.InsightJson.StuckJson;
import anneal.web.ItemJson.ItemsJson;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a group is doing: for its instructors, and for each member what instructors see of them.
///
/// Figures hold answers given before the last midnight in UTC, so that nobody can watch a figure
/// move as somebody answers, and they are computed anew whenever they are asked for, so that
/// whoever leaves is in none of them.
public final class InsightRoutes extends Routes {

  private static final String INSIGHT = GroupRoutes.GROUP + "/insight";
  private static final int IDLE_DAYS = 5;
  private static final int BACKLOG_DAYS = 3;
  private static final int LOOK_BACK = 90;
  private static final int PACE_DAYS = 30;

  private final TrialStore trials;
  private final QuietStore quiet;
  private final GroupStore groups;
  private final Books books;
  private final Sheets sheets;
  private final Seats seats;

  public InsightRoutes(TrialStore trials, QuietStore quiet, TalkRoutes.Hall hall) {
    this.trials = trials;
    this.quiet = quiet;
    this.groups = hall.groups();
    this.books = hall.books();
    this.sheets = hall.sheets();
    this.seats = new Seats(hall.groups(), hall.visitors());
  }

  @Override
  void mount(Router router) {
    router
        .get(INSIGHT, Access.STUDYING, this::show)
        .get(INSIGHT + "/own", Access.VISITING, this::own)
        .put(INSIGHT + "/own", Access.STUDYING, this::choose);
  }

  /// The midnight before which answers count.
  static Instant until(Instant now) {
    return now.truncatedTo(ChronoUnit.DAYS);
  }

  private void show(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.INSTRUCTOR);
    Set<String> silent = quiet.quiet(seat.group().id());
    List<Member> learners =
        groups.members(seat.group().id()).stream()
            .filter(it -> it.role() == GroupRole.MEMBER && !silent.contains(it.id()))
            .toList();
    Instant until = until(seat.now());
    boolean enough = Suppression.allows(learners.size());
    List<Trial> all = enough ? trials(learners, until) : List.of();
    Cohort cohort = new Cohort(books, sheets, all);
    ItemsJson items = new ItemTables(books, sheets, false).of(all, until);
    Replies.json(
        ctx,
        new InsightJson(
            until,
            enough ? (Integer) learners.size() : null,
            cohort.topics(),
            cohort.mixUps(),
            items,
            learners.stream().flatMap(it -> stuck(it, seat.now()).stream()).toList()));
  }

  private List<Trial> trials(List<Member> learners, Instant until) {
    return learners.stream()
        .flatMap(it -> trials.of(it.learner(), until).stream())
        .sorted(Comparator.comparingInt(Trial::day))
        .toList();
  }

  /// Whether somebody may need a word, and why.
  private Optional<StuckJson> stuck(Member member, Instant now) {
    LearnerId learner = member.learner();
    Settings settings = books.study().settings(learner);
    int today = Books.day(settings, now);
    List<DayCount> days = books.reports().days(learner, today - LOOK_BACK, today);
    int last = days.isEmpty() ? Books.day(settings, member.since()) : days.getLast().day();
    Integer idle = today - last >= IDLE_DAYS ? (Integer) (today - last) : null;
    Integer backlog = backlog(learner, today, days);
    return idle == null && backlog == null
        ? Optional.empty()
        : Optional.of(new StuckJson(member.pseudonym(), idle, backlog));
  }

  /// Days of one's own pace that are due, where they are more than three.
  private @Nullable Integer backlog(LearnerId learner, int today, List<DayCount> days) {
    double pace =
        days.stream()
            .filter(it -> it.day() > today - PACE_DAYS)
            .mapToInt(DayCount::reviews)
            .average()
            .orElse(0);
    long due =
        books.cards(learner).stream().filter(it -> !it.suspended() && it.dueDay() <= today).count();
    return pace > 0 && due > BACKLOG_DAYS * pace ? (Integer) (int) Math.floor(due / pace) : null;
  }

  private void own(Context ctx) {
    Seat seat = seats.of(ctx);
    boolean silent = quiet.quiet(seat.group().id()).contains(seat.me().id());
    boolean counted = seat.me().role() == GroupRole.MEMBER && !silent;
    Replies.json(
        ctx,
        new OwnJson(
            silent,
            counted ? trials.of(seat.me().learner(), until(seat.now())).size() : 0,
            counted ? stuck(seat.me(), seat.now()).orElse(null) : null));
  }

  private void choose(Context ctx) {
    Seat seat = seats.of(ctx);
    quiet.put(seat.group().id(), seat.me().id(), Body.read(ctx, QuietOrder.class).quiet);
    own(ctx);
  }

  record QuietOrder(boolean quiet) {}
}
