package anneal.web;

import anneal.groups.GroupRole;
import anneal.groups.GroupStore;
import anneal.groups.Member;
import anneal.web.GroupJson.MemberJson;
import anneal.web.Problem.Fault;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who is in a group: one's own name there, leaving, handing over, and what owners decide.
public final class MemberRoutes extends Routes {

  private static final Logger LOG = LoggerFactory.getLogger(MemberRoutes.class);
  private static final String OWN = GroupRoutes.GROUP + "/membership";
  private static final String MEMBER = GroupRoutes.GROUP + "/members/{member}";

  private final GroupStore store;
  private final Seats seats;

  public MemberRoutes(GroupStore store, Visitors visitors) {
    this.store = store;
    this.seats = new Seats(store, visitors);
  }

  @Override
  void mount(Router router) {
    router
        .put(OWN, Access.STUDYING, this::rename)
        .delete(OWN, Access.STUDYING, this::leave)
        .put(MEMBER, Access.STUDYING, this::promote)
        .delete(MEMBER, Access.STUDYING, this::remove)
        .post(GroupRoutes.GROUP + "/successions", Access.STUDYING, this::handOver);
  }

  /// Adds what is wrong with a pseudonym.
  static void check(String pseudonym, List<Fault> faults) {
    if (!Member.isPseudonym(pseudonym.strip())) {
      faults.add(
          new Fault(
              "/pseudonym", "needs 1 to 40 letters, digits, spaces, dots, hyphens or underscores"));
    }
  }

  private void rename(Context ctx) {
    Seat seat = seats.of(ctx);
    MembershipOrder order = Body.read(ctx, MembershipOrder.class);
    List<Fault> faults = new ArrayList<>();
    check(order.pseudonym, faults);
    if (!faults.isEmpty()) {
      throw BodyFaults.refusal(faults);
    }
    String name = order.pseudonym.strip();
    String id = seat.me().id();
    Seats.done(store.changeMember(seat.group().id(), id, it -> it.called(name, order.board)));
    Replies.json(ctx, MemberJson.of(seats.of(ctx).me()));
  }

  private void leave(Context ctx) {
    Seat seat = seats.of(ctx);
    Seats.done(store.remove(seat.group().id(), seat.me().id()));
    Replies.nothing(ctx);
  }

  private void promote(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.OWNER).alive();
    String member = Parameters.id(ctx, "member");
    GroupRole role = Body.read(ctx, RoleOrder.class).role;
    Seats.done(store.changeMember(seat.group().id(), member, it -> it.as(role)));
    note(ctx, seat, member, "is now " + role);
    members(ctx);
  }

  private void remove(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.OWNER);
    String member = Parameters.id(ctx, "member");
    Seats.done(store.remove(seat.group().id(), member));
    note(ctx, seat, member, "was removed");
    Replies.nothing(ctx);
  }

  private void handOver(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.OWNER);
    String heir = Body.read(ctx, SuccessionOrder.class).member;
    Seats.done(store.handOver(seat.group().id(), seat.me().id(), heir));
    note(ctx, seat, heir, "owns it now");
    members(ctx);
  }

  private void members(Context ctx) {
    Replies.json(ctx, GroupJson.of(seats.of(ctx), store));
  }

  private static void note(Context ctx, Seat seat, String member, String what) {
    LOG.info(
        "request {}: in group {} member {} {}, by {}",
        Replies.requestId(ctx),
        seat.group().id(),
        member,
        what,
        seat.me().id());
  }

  record MembershipOrder(String pseudonym, boolean board) {}

  record RoleOrder(GroupRole role) {}

  record SuccessionOrder(String member) {}
}
