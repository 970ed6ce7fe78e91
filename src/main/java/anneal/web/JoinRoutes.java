package anneal.web;

import anneal.groups.Commons;
import anneal.groups.Group;
import anneal.groups.GroupInvitation;
import anneal.groups.GroupRole;
import anneal.groups.GroupStore;
import anneal.groups.GroupStore.Joined;
import anneal.groups.Member;
import anneal.groups.Membership;
import anneal.people.Keys;
import anneal.web.Problem.Fault;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Invitation links of groups: made and revoked by owners, and what whoever opens one finds.
public final class JoinRoutes extends Routes {

  private static final String INVITATIONS = GroupRoutes.GROUP + "/invitations";
  private static final int MOST_INVITATIONS = 50;

  private final Hall hall;
  private final Visitors visitors;
  private final Seats seats;

  /// What serves who comes.
  ///
  /// @param publicUrl where browsers find this server, without a slash at the end
  public record Hall(Commons commons, Keys keys, String publicUrl) {
    GroupStore store() {
      return commons.groups();
    }
  }

  public JoinRoutes(Hall hall, Visitors visitors) {
    this.hall = hall;
    this.visitors = visitors;
    this.seats = new Seats(hall.store(), visitors);
  }

  @Override
  void mount(Router router) {
    router
        .get(INVITATIONS, Access.VISITING, this::invitations)
        .post(INVITATIONS, Access.STUDYING, this::invite)
        .delete(INVITATIONS + "/{invitation}", Access.STUDYING, this::revoke)
        .get("/api/joins/{code}", Access.VISITING, this::look)
        .post("/api/joins", Access.STUDYING, this::join);
  }

  private void invitations(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.OWNER);
    List<GroupInvitation> found = hall.store().invitations(seat.group().id(), seat.now());
    Replies.json(
        ctx, new InvitationsJson(found.stream().map(it -> InvitationJson.of(it, null)).toList()));
  }

  private void invite(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.OWNER).alive();
    InvitationOrder order = Body.read(ctx, InvitationOrder.class).checked();
    String group = seat.group().id();
    if (hall.store().invitations(group, seat.now()).size() >= MOST_INVITATIONS) {
      throw new Refusal(ProblemType.TOO_MANY, "Revoke a link that nobody needs any more.");
    }
    String key = hall.keys.key();
    Instant expires = seat.now().plus(Duration.ofDays(order.days));
    String id = Keys.hash("name of " + key).substring(0, 22);
    GroupInvitation invitation = new GroupInvitation(id, group, order.role, expires, order.uses);
    hall.store().invite(invitation, Keys.hash(key));
    Replies.json(ctx, 201, InvitationJson.of(invitation, hall.publicUrl + "/join/" + key));
  }

  private void revoke(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.OWNER);
    if (!hall.store().revoke(seat.group().id(), Parameters.id(ctx, "invitation"))) {
      throw Seats.gone();
    }
    Replies.nothing(ctx);
  }

  private void look(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    GroupInvitation found =
        hall.store()
            .invitation(Keys.hash(ctx.pathParam("code")), visitor.now())
            .orElseThrow(JoinRoutes::noGood);
    Group group = hall.store().group(found.group()).orElseThrow(JoinRoutes::noGood);
    boolean member = hall.store().membership(group.id(), visitor.learner()).isPresent();
    Replies.json(
        ctx,
        new DoorJson(
            group.name(),
            group.purpose(),
            hall.store().members(group.id()).size(),
            found.role(),
            found.expires(),
            member ? group.id() : null));
  }

  private void join(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    JoinOrder order = Body.read(ctx, JoinOrder.class);
    List<Fault> faults = new ArrayList<>();
    MemberRoutes.check(order.pseudonym, faults);
    if (!faults.isEmpty()) {
      throw BodyFaults.refusal(faults);
    }
    Member member =
        new Member(
            hall.keys.key(),
            visitor.learner(),
            order.pseudonym.strip(),
            GroupRole.MEMBER,
            false,
            visitor.now());
    switch (hall.store().join(Keys.hash(order.code), member, visitor.now())) {
      case Joined.In(Membership(Group group, Member me)) -> {
        hall.commons.settle(me.learner());
        Replies.json(ctx, 201, GroupJson.of(new Seat(visitor, group, me), hall.store()));
      }
      case Joined.Refused(Joined.Why why) -> throw refusal(why);
    }
  }

  private static Refusal refusal(Joined.Why why) {
    return switch (why) {
      case NO_GOOD -> noGood();
      case NAME_TAKEN -> Seats.nameTaken();
      case GUEST -> Seats.guest();
      case FULL ->
          new Refusal(ProblemType.TOO_MANY, "The group is full; ask its owner to make room.");
    };
  }

  private static Refusal noGood() {
    return new Refusal(
        ProblemType.LINK_IS_NO_GOOD,
        "It was revoked, used up or has expired; ask who sent it for another one.");
  }

  record InvitationsJson(List<InvitationJson> invitations) {}

  /// @param link shown once, when it was just made; null later
  /// @param qr the link as a QR code; null later
  record InvitationJson(
      String id,
      GroupRole role,
      Instant expires,
      int left,
      @Nullable String link,
      @Nullable QrJson qr) {
    static InvitationJson of(GroupInvitation it, @Nullable String link) {
      QrJson qr = link == null ? null : QrJson.of(link);
      return new InvitationJson(it.id(), it.role(), it.expires(), it.left(), link, qr);
    }
  }

  record InvitationOrder(GroupRole role, int uses, int days) {
    InvitationOrder checked() {
      List<Fault> faults = new ArrayList<>();
      if (uses < 1 || uses > GroupStore.MOST_MEMBERS) {
        faults.add(new Fault("/uses", "must be 1 to 500"));
      }
      if (days < 1 || days > 365) {
        faults.add(new Fault("/days", "must be 1 to 365"));
      }
      if (!faults.isEmpty()) {
        throw BodyFaults.refusal(faults);
      }
      return this;
    }
  }

  /// What stands at the door of a group.
  ///
  /// @param members how many there are
  /// @param member id of the group, for who is in it already; else null
  record DoorJson(
      String name,
      String purpose,
      int members,
      GroupRole role,
      Instant expires,
      @Nullable String member) {}

  record JoinOrder(String code, String pseudonym) {}
}
