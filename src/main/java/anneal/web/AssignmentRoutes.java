package anneal.web;

import anneal.groups.Assignment;
import anneal.groups.Assignment.Progress;
import anneal.groups.GroupRole;
import anneal.groups.Member;
import anneal.groups.Membership;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.study.Settings;
import anneal.study.Sitting;
import anneal.web.Problem.Fault;
import anneal.web.Workshop.Desk;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Work with a date: given by who teaches a group, done by its members at the desk.
///
/// Who has done how much is told to who teaches, and to each member of themselves.
public final class AssignmentRoutes extends Routes {

  private static final String ASSIGNMENTS = GroupRoutes.GROUP + "/assignments";
  private static final int MOST = 100;
  private static final int FARTHEST = 366;

  private final Workshop shop;
  private final Visitors visitors;
  private final Seats seats;

  public AssignmentRoutes(Workshop shop, Visitors visitors) {
    this.shop = shop;
    this.visitors = visitors;
    this.seats = new Seats(shop.commons().groups(), visitors);
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/assignments", Access.VISITING, this::own)
        .get(ASSIGNMENTS, Access.VISITING, this::list)
        .post(ASSIGNMENTS, Access.STUDYING, this::assign)
        .delete(ASSIGNMENTS + "/{assignment}", Access.STUDYING, this::withdraw)
        .post(ASSIGNMENTS + "/{assignment}/sittings", Access.STUDYING, this::begin);
  }

  private void own(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Desk desk = shop.desk(visitor.learner());
    int today = Books.day(desk.settings(), visitor.now());
    List<AssignmentJson> all = new ArrayList<>();
    for (Membership each : shop.commons().groups().of(visitor.learner())) {
      if (each.group().archived() == null) {
        Named group = new Named(each.group().id(), each.group().name());
        shop.work().assignments(each.group().id()).stream()
            .filter(it -> it.dueDay() >= today || !desk.progress(it).done())
            .forEach(it -> all.add(AssignmentJson.of(it, group, desk.progress(it), null)));
      }
    }
    Replies.json(ctx, new AssignmentsJson(all));
  }

  private void list(Context ctx) {
    Seat seat = seats.of(ctx);
    boolean teaches = seat.me().role().covers(GroupRole.INSTRUCTOR);
    Desk own = shop.desk(seat.me().learner());
    Map<Member, Desk> desks = teaches ? shop.desks(seat.group().id()) : Map.of();
    Named group = new Named(seat.group().id(), seat.group().name());
    List<AssignmentJson> all = new ArrayList<>();
    for (Assignment each : shop.work().assignments(seat.group().id())) {
      List<TickJson> ticks = teaches ? ticks(each, desks) : null;
      all.add(AssignmentJson.of(each, group, own.progress(each), ticks));
    }
    Replies.json(ctx, new AssignmentsJson(all));
  }

  /// How far everybody is with one assignment, by name.
  static List<TickJson> ticks(Assignment assignment, Map<Member, Desk> desks) {
    return desks.entrySet().stream()
        .map(it -> TickJson.of(it.getKey(), it.getValue().progress(assignment)))
        .sorted(Comparator.comparing(TickJson::pseudonym))
        .toList();
  }

  private void assign(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.INSTRUCTOR).alive();
    String group = seat.group().id();
    AssignmentOrder order = Body.read(ctx, AssignmentOrder.class);
    int today = Books.day(shop.desk(seat.me().learner()).settings(), seat.now());
    Assignment made = order.assignment(shop.keys().key(), seat, today);
    if (made.questions(shop.books().revisions().current()).isEmpty()) {
      throw BodyFaults.refusal(
          List.of(new Fault("/pack", "holds no such questions; take the ids from /api/banks")));
    }
    if (shop.work().assignments(group).size() >= MOST) {
      throw new Refusal(ProblemType.TOO_MANY, "Take back work that is over.");
    }
    shop.work().assign(group, made);
    list(ctx);
  }

  private void withdraw(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.INSTRUCTOR);
    if (!shop.work().withdraw(seat.group().id(), Parameters.id(ctx, "assignment"))) {
      throw Seats.gone();
    }
    Replies.nothing(ctx);
  }

  /// Lays what is still open on the desk; of work that is done, all of it once more.
  private void begin(Context ctx) {
    Seat seat = seats.of(ctx);
    Body.read(ctx, PeopleRoutes.Nothing.class);
    String id = Parameters.id(ctx, "assignment");
    Assignment assignment =
        shop.work().assignments(seat.group().id()).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(Seats::gone);
    Desk desk = shop.desk(seat.me().learner());
    Progress progress = desk.progress(assignment);
    List<QuestionId> questions =
        progress.done()
            ? assignment.questions(desk.catalog()).stream().map(Question::id).toList()
            : desk.open(assignment);
    if (questions.isEmpty()) {
      throw new Refusal(
          ProblemType.NOT_FOUND, "Its questions are not published any more; take it back.");
    }
    int size = progress.done() ? progress.wanted() : progress.wanted() - progress.answered();
    UUID sitting = Uuid7.at(seat.now());
    shop.books()
        .study()
        .putSitting(
            seat.me().learner(),
            new Sitting(
                sitting,
                Sitting.Mode.QUIZ,
                size,
                Settings.Scope.ALL,
                Set.copyOf(questions),
                seat.now()));
    Replies.json(ctx, 201, new SittingBegun(sitting));
  }

  record AssignmentsJson(List<AssignmentJson> assignments) {}

  /// @param answered how many of its questions one has answered since
  /// @param wanted how many it takes
  /// @param ticks how far everybody is, for who teaches; else null
  record AssignmentJson(
      String id,
      Named group,
      String title,
      String pack,
      @Nullable String topic,
      LocalDate due,
      int answered,
      int wanted,
      boolean done,
      @Nullable List<TickJson> ticks) {

    static AssignmentJson of(
        Assignment it, Named group, Progress progress, @Nullable List<TickJson> ticks) {
      return new AssignmentJson(
          it.id(),
          group,
          it.title(),
          it.pack(),
          it.topic(),
          LocalDate.ofEpochDay(it.dueDay()),
          progress.answered(),
          progress.wanted(),
          progress.done(),
          ticks);
    }
  }

  /// How far one member is.
  record TickJson(String member, String pseudonym, int answered, boolean done) {
    static TickJson of(Member it, Progress progress) {
      return new TickJson(it.id(), it.pseudonym(), progress.answered(), progress.done());
    }
  }

  record AssignmentOrder(String title, String pack, @Nullable String topic, int size, String due) {

    Assignment assignment(String id, Seat seat, int today) {
      List<Fault> faults = new ArrayList<>();
      if (!title.strip().matches("\\P{C}{1,100}")) {
        faults.add(new Fault("/title", "needs 1 to 100 characters on one line"));
      }
      if (size < 1 || size > 200) {
        faults.add(new Fault("/size", "must be 1 to 200"));
      }
      int day = day(due);
      if (day < today || day > today + FARTHEST) {
        faults.add(
            new Fault("/due", "must be a date such as 2026-11-21, from today to a year from now"));
      }
      if (!faults.isEmpty()) {
        throw BodyFaults.refusal(faults);
      }
      return new Assignment(id, title.strip(), pack, topic, size, day, seat.now());
    }

    /// The day of a date; -1 for what is none.
    private static int day(String date) {
      try {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
      } catch (DateTimeException | ArithmeticException _) {
        return -1;
      }
    }
  }

  /// @param sitting where it is answered
  record SittingBegun(UUID sitting) {}
}
