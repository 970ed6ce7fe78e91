package anneal.web;

import anneal.bringing.Brought;
import anneal.bringing.Difference;
import anneal.person.Role;
import anneal.question.QuestionId;
import anneal.sharing.Subscription;
import anneal.sharing.Subscriptions;
import anneal.sharing.Subscriptions.Changed;
import anneal.sharing.Subscriptions.Followed;
import anneal.web.Problem.Fault;
import anneal.web.SuggestionJson.DifferenceJson;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Packs that people follow: which, and what changed in them since they looked.
///
/// What a question takes for right is shown to who teaches, who keeps the pack, and who has
/// answered it.
public final class SubscriptionRoutes extends Routes {

  private static final String ONE = "/api/packs/{pack}/subscription";

  /// The parts of a question that it shows before it is answered, without their order.
  private static final Pattern ASKED = Pattern.compile("stem|text|options/[^/]+/text");

  private final Subscriptions subscriptions;
  private final EditDesk desk;
  private final Visitors visitors;

  /// @param desk compares one after another, and few in a row
  public SubscriptionRoutes(Subscriptions subscriptions, EditDesk desk, Visitors visitors) {
    this.subscriptions = subscriptions;
    this.desk = desk;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/subscriptions", Access.VISITING, this::list)
        .put(ONE, Access.STUDYING, this::see)
        .delete(ONE, Access.STUDYING, this::end)
        .get("/api/packs/{pack}/changes", Access.VISITING, this::changes);
  }

  private void list(Context ctx) {
    List<Followed> followed = subscriptions.of(visitors.of(ctx).learner());
    Replies.json(
        ctx,
        new SubscriptionsJson(
            followed.stream().map(SubscriptionJson::of).toList(),
            subscriptions.others(followed).stream().map(OtherJson::of).toList()));
  }

  private Brought served(Context ctx) {
    return subscriptions
        .following()
        .keeping()
        .bringing()
        .served(Parameters.pack(ctx))
        .orElseThrow(PackRoutes::unknown);
  }

  private void see(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Brought newest = served(ctx);
    SeenOrder order = Body.read(ctx, SeenOrder.class);
    if (order.edition < 1 || order.edition > newest.edition()) {
      throw BodyFaults.refusal(
          List.of(new Fault("/edition", "must be an edition of the pack, 1 to the newest")));
    }
    subscriptions.store().see(visitor.learner(), new Subscription(newest.pack(), order.edition));
    Replies.json(ctx, SubscriptionJson.of(own(newest, visitor).orElseThrow(PackRoutes::unknown)));
  }

  private Optional<Followed> own(Brought newest, Visitor visitor) {
    return subscriptions.store().of(visitor.learner()).stream()
        .filter(it -> it.pack().equals(newest.pack()))
        .findFirst()
        .map(it -> new Followed(it, newest));
  }

  private void end(Context ctx) {
    if (!subscriptions.store().end(visitors.of(ctx).learner(), Parameters.pack(ctx))) {
      throw new Refusal(ProblemType.NOT_FOUND, "You do not follow this pack; list them again.");
    }
    Replies.nothing(ctx);
  }

  private void changes(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Brought newest = served(ctx);
    Followed own = own(newest, visitor).orElse(null);
    int since = since(ctx, newest, own);
    Changed changed = desk.inTurn(ctx, visitor, () -> subscriptions.since(newest, since));
    Replies.json(
        ctx,
        new ChangesJson(
            new Named(newest.pack(), newest.title()),
            changed.since(),
            newest.edition(),
            newest.version(),
            newest.at(),
            own == null ? null : (Integer) own.subscription().seen(),
            changed.questions().stream().map(it -> shown(it, newest, visitor)).toList()));
  }

  /// The edition asked for; else the one looked at last, where there was a newer one since; else
  /// the one before the newest.
  private static int since(Context ctx, Brought newest, @Nullable Followed own) {
    String wanted = Parameters.query(ctx, "since").orElse("");
    if (!wanted.matches("([1-9][0-9]{0,8})?")) {
      throw Parameters.bad("since must be the number of an edition.");
    }
    if (!wanted.isEmpty()) {
      return Math.min(Integer.parseInt(wanted), newest.edition());
    }
    return own != null && own.news()
        ? own.subscription().seen()
        : Math.max(1, newest.edition() - 1);
  }

  private ChangeJson shown(Difference it, Brought newest, Visitor visitor) {
    boolean whole =
        visitor.keeps(newest)
            || visitor
                .member()
                .filter(at -> at.account().role().covers(Role.INSTRUCTOR))
                .isPresent()
            || Answered.has(
                desk.books(), visitor.learner(), new QuestionId(newest.pack(), it.question()));
    List<Difference.Part> parts =
        it.parts().stream().filter(part -> whole || ASKED.matcher(part.field()).matches()).toList();
    return new ChangeJson(new DifferenceJson(it.question(), it.effect(), parts), whole);
  }

  /// A pack that who asks follows.
  ///
  /// @param seen edition up to which they have looked
  /// @param newest the edition that is served
  /// @param at when it was published
  record SubscriptionJson(Named pack, int seen, int newest, Instant at) {
    static SubscriptionJson of(Followed it) {
      Brought newest = it.newest();
      return new SubscriptionJson(
          new Named(newest.pack(), newest.title()),
          it.subscription().seen(),
          newest.edition(),
          newest.at());
    }
  }

  /// @param others packs with several editions that are not followed
  record SubscriptionsJson(List<SubscriptionJson> subscriptions, List<OtherJson> others) {}

  record OtherJson(Named pack, int newest) {
    static OtherJson of(Brought it) {
      return new OtherJson(new Named(it.pack(), it.title()), it.edition());
    }
  }

  /// What changed in a pack.
  ///
  /// @param since edition that the newest is held against
  /// @param at when the newest was published
  /// @param seen edition up to which who asks has looked; null where they do not follow it
  record ChangesJson(
      Named pack,
      int since,
      int newest,
      String version,
      Instant at,
      @Nullable Integer seen,
      List<ChangeJson> questions) {}

  /// One question.
  ///
  /// @param whole whether all that differs is shown; else what it asks
  record ChangeJson(DifferenceJson difference, boolean whole) {}

  /// @param edition that was looked at
  record SeenOrder(int edition) {}
}
