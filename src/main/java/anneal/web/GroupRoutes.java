package anneal.web;

import anneal.groups.Commons;
import anneal.groups.Group;
import anneal.groups.GroupRole;
import anneal.groups.GroupStore;
import anneal.groups.Member;
import anneal.groups.Membership;
import anneal.groups.Terms;
import anneal.people.Keys;
import anneal.web.GroupJson.RhythmJson;
import anneal.web.Problem.Fault;
import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Study groups: making one, looking at it, changing and ending it.
public final class GroupRoutes extends Routes {

  static final String GROUP = "/api/groups/{id}";

  private static final int MOST_GROUPS = 50;

  private final Commons commons;
  private final GroupStore store;
  private final Keys keys;
  private final Visitors visitors;
  private final Seats seats;

  public GroupRoutes(Commons commons, Keys keys, Visitors visitors) {
    this.commons = commons;
    this.store = commons.groups();
    this.keys = keys;
    this.visitors = visitors;
    this.seats = new Seats(store, visitors);
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/groups", Access.VISITING, this::list)
        .post("/api/groups", Access.SIGNED_IN, this::create)
        .get(GROUP, Access.VISITING, this::show)
        .put(GROUP, Access.STUDYING, this::change)
        .delete(GROUP, Access.STUDYING, this::delete);
  }

  private void list(Context ctx) {
    List<Membership> found = store.of(visitors.of(ctx).learner());
    Replies.json(ctx, new GroupsJson(found.stream().map(this::line).toList()));
  }

  private GroupLine line(Membership it) {
    Group group = it.group();
    return new GroupLine(
        group.id(),
        group.name(),
        group.purpose(),
        it.member().pseudonym(),
        it.member().role(),
        store.members(group.id()).size(),
        group.archived());
  }

  private void create(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    GroupOrder order = Body.read(ctx, GroupOrder.class).checked();
    if (store.of(visitor.learner()).size() >= MOST_GROUPS) {
      throw new Refusal(ProblemType.TOO_MANY, "Leave or delete a group you are in no more.");
    }
    Instant now = visitor.now();
    Group.Rhythm rhythm = new Group.Rhythm(zone(ctx), DayOfWeek.MONDAY, true, false);
    Group group =
        new Group(
            keys.key(), order.name.strip(), order.purpose.strip(), rhythm, Terms.NONE, now, null);
    String name = order.pseudonym.strip();
    Member owner = new Member(keys.key(), visitor.learner(), name, GroupRole.OWNER, false, now);
    store.create(group, owner);
    Replies.json(ctx, 201, GroupJson.of(new Seat(visitor, group, owner), store));
  }

  /// Where the browser that makes a group says it is.
  private static ZoneId zone(Context ctx) {
    return Visitors.zone(ctx.header(Visitors.ZONE)).orElse(ZoneOffset.UTC);
  }

  private void show(Context ctx) {
    Replies.json(ctx, GroupJson.of(seats.of(ctx), store));
  }

  private void change(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.OWNER);
    GroupChange order = Body.read(ctx, GroupChange.class);
    List<Fault> faults = faults(order.name, order.purpose);
    Group.Rhythm rhythm = order.rhythm.rhythm(faults);
    if (!faults.isEmpty()) {
      throw BodyFaults.refusal(faults);
    }
    Seats.done(
        store.change(
            seat.group().id(),
            it ->
                it.called(order.name.strip(), order.purpose.strip())
                    .with(rhythm)
                    .archived(order.archived ? first(it.archived(), seat.now()) : null)));
    commons.settleAll(seat.group().id());
    show(ctx);
  }

  private static Instant first(@Nullable Instant before, Instant now) {
    return before == null ? now : before;
  }

  private void delete(Context ctx) {
    store.delete(seats.of(ctx).as(GroupRole.OWNER).group().id());
    Replies.nothing(ctx);
  }

  private static List<Fault> faults(String name, String purpose) {
    List<Fault> faults = new ArrayList<>();
    if (!name.strip().matches("\\P{C}{1,60}")) {
      faults.add(new Fault("/name", "needs 1 to 60 characters on one line"));
    }
    if (!purpose.strip().matches("[\\P{C}\\n]{0,500}")) {
      faults.add(new Fault("/purpose", "may have 500 characters at most"));
    }
    return faults;
  }

  record GroupsJson(List<GroupLine> groups) {}

  /// @param members how many there are
  record GroupLine(
      String id,
      String name,
      String purpose,
      String pseudonym,
      GroupRole role,
      int members,
      @Nullable Instant archived) {}

  record GroupOrder(String name, String purpose, String pseudonym) {
    GroupOrder checked() {
      List<Fault> faults = faults(name, purpose);
      MemberRoutes.check(pseudonym, faults);
      if (!faults.isEmpty()) {
        throw BodyFaults.refusal(faults);
      }
      return this;
    }
  }

  record GroupChange(String name, String purpose, RhythmJson rhythm, boolean archived) {}
}
