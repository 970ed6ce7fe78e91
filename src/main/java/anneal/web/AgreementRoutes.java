package anneal.web;

import anneal.groups.Agreement.Lock;
import anneal.groups.Commons;
import anneal.groups.GroupRole;
import anneal.groups.Terms;
import anneal.person.LearnerId;
import anneal.web.GroupJson.TermsJson;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;

/// What groups agreed on for everybody's study: settled by owners, taken over by members, and told
/// to whoever looks at their settings.
public final class AgreementRoutes extends Routes {

  private final Commons commons;
  private final Visitors visitors;
  private final Seats seats;
  private final Follow follow;

  /// Has a learner follow packs.
  public interface Follow {
    void begin(LearnerId learner, Collection<String> packs);
  }

  /// @param follow called for an owner with what they agreed on
  public AgreementRoutes(Commons commons, Visitors visitors, Follow follow) {
    this.commons = commons;
    this.visitors = visitors;
    this.follow = follow;
    this.seats = new Seats(commons.groups(), visitors);
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/agreement", Access.VISITING, this::locks)
        .put(GroupRoutes.GROUP + "/terms", Access.STUDYING, this::agree)
        .post(GroupRoutes.GROUP + "/presets", Access.STUDYING, this::take);
  }

  private void locks(Context ctx) {
    List<Lock> locks = commons.agreement(visitors.of(ctx).learner()).locks();
    Replies.json(ctx, new AgreementJson(locks.stream().map(LockJson::of).toList()));
  }

  private void agree(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.OWNER).alive();
    Terms terms = Body.read(ctx, TermsJson.class).terms();
    String group = seat.group().id();
    Seats.done(commons.groups().change(group, it -> it.with(terms)));
    commons.settleAll(group);
    follow.begin(seat.me().learner(), terms.packs());
    Replies.json(ctx, GroupJson.of(seats.of(ctx), commons.groups()));
  }

  private void take(Context ctx) {
    Seat seat = seats.of(ctx);
    Body.read(ctx, PeopleRoutes.Nothing.class);
    Replies.json(ctx, SettingsJson.of(commons.take(seat.me().learner(), seat.group().terms())));
  }

  record AgreementJson(List<LockJson> locks) {}

  /// A setting that a group has locked.
  record LockJson(Terms.Setting setting, Named group) {
    static LockJson of(Lock it) {
      return new LockJson(it.setting(), new Named(it.group().id(), it.group().name()));
    }
  }
}
