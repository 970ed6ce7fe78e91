package anneal.web;

import anneal.groups.Commons;
import anneal.memory.MemoryModel;
import anneal.people.AccountStore;
import anneal.people.Accounts;
import anneal.people.Accounts.Application;
import anneal.people.Accounts.Device;
import anneal.people.Correspondence;
import anneal.people.Entry;
import anneal.people.Session;
import anneal.people.Vouched;
import anneal.person.LearnerId;
import anneal.study.Replay;
import anneal.study.StudyStore;
import anneal.web.Problem.Fault;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opening accounts, signing in and out. What a guest studied goes with whom it signs in.
public final class EntryRoutes extends Routes {

  private final Porch porch;
  private final Visitors visitors;
  private final Cookie cookie;

  /// What serves at the door.
  ///
  /// @param model by which cards are replayed that two learners studied
  /// @param vouched for whom a provider vouches
  /// @param letters empty where no mail is sent
  /// @param commons what their groups agreed on
  public record Porch(
      Accounts accounts,
      AccountStore store,
      StudyStore study,
      MemoryModel model,
      Hosting hosting,
      Vouched vouched,
      Optional<Correspondence> letters,
      Commons commons) {}

  public EntryRoutes(Porch porch, Visitors visitors) {
    this.porch = porch;
    this.visitors = visitors;
    this.cookie = porch.hosting.cookie();
  }

  @Override
  void mount(Router router) {
    router
        .post("/api/accounts", Access.VISITING, this::signUp)
        .post("/api/sessions", Access.VISITING, this::signIn)
        .delete("/api/sessions/current", Access.SIGNED_IN, this::signOut)
        .post("/api/recoveries", Access.VISITING, this::recover)
        .post("/api/resets", Access.VISITING, this::redeem);
  }

  private void signUp(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    SignUpOrder order = Body.read(ctx, SignUpOrder.class);
    String email = blank(order.email);
    String taken = porch.letters.isPresent() && Accounts.isAddress(email) ? null : email;
    Application wanted =
        new Application(order.name, order.password, taken, blank(order.invitation));
    Device device = Client.of(ctx);
    Entry entry = porch.accounts.signUp(wanted, learner(visitor), device, visitor.now());
    if (entry instanceof Entry.In in && email != null) {
      porch.letters.ifPresent(
          it -> it.confirm(in.account(), email, device.address(), visitor.now()));
    }
    enter(ctx, entry);
  }

  /// Whose study a new account takes over: a guest's, or one nobody has yet.
  static LearnerId learner(Visitor visitor) {
    return visitor.guest() ? visitor.learner() : new LearnerId(Uuid7.at(visitor.now()).toString());
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private void signIn(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    SignInOrder order = Body.read(ctx, SignInOrder.class);
    Device device = Client.of(ctx);
    enter(ctx, porch.accounts.signIn(order.name, order.password, device, visitor.now()));
  }

  private void recover(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    RecoveryOrder it = Body.read(ctx, RecoveryOrder.class);
    Device device = Client.of(ctx);
    enter(ctx, porch.accounts.recover(it.name, it.code, it.password, device, visitor.now()));
  }

  private void redeem(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    ResetOrder it = Body.read(ctx, ResetOrder.class);
    Device device = Client.of(ctx);
    enter(ctx, porch.accounts.redeemReset(it.key, it.password, device, visitor.now()));
  }

  private void signOut(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    porch.hosting.sessions().end(visitor.account().id(), visitor.signedIn().session().id());
    cookie.clear(ctx);
    Replies.nothing(ctx);
  }

  private void enter(Context ctx, Entry entry) {
    Entry.In in = entered(ctx, entry);
    admit(ctx, in);
    int codes = porch.store.recoveryCodes(in.account().id());
    Replies.json(ctx, 201, AccountJson.of(in.account(), codes));
  }

  /// Has who was let in go on with what was studied as a guest, and the browser keep the key.
  void admit(Context ctx, Entry.In in) {
    Visitor visitor = visitors.of(ctx);
    LearnerId learner = in.account().learner();
    if (visitor.guest() && !visitor.learner().equals(learner)) {
      porch.study.move(visitor.learner(), learner, it -> Replay.standing(it, porch.model));
      porch.commons.settle(learner);
    }
    cookie.put(ctx, HostedReception.SESSION + in.key(), Session.longest());
  }

  /// Who was let in.
  ///
  /// @throws Refusal saying why nobody was
  static Entry.In entered(Context ctx, Entry entry) {
    return switch (entry) {
      case Entry.In in -> in;
      case Entry.Refused(Entry.Why why) -> throw refusal(why);
      case Entry.Slowed(var left) -> throw Replies.tooOften(ctx, left, "try once more");
      case Entry.Faulty(String field, String message) ->
          throw BodyFaults.refusal(List.of(new Fault("/" + field, message)));
    };
  }

  private static Refusal refusal(Entry.Why why) {
    return switch (why) {
      case WRONG_PASSWORD ->
          new Refusal(
              ProblemType.WRONG_PASSWORD,
              "Check both and try again, or use a recovery code or a reset link.");
      case WRONG_KEY ->
          new Refusal(
              ProblemType.LINK_IS_NO_GOOD,
              "It was used, has expired or was mistyped; ask an administrator for another one.");
      case NAME_TAKEN ->
          new Refusal(ProblemType.NAME_TAKEN, "Choose another name, or sign in if it is yours.");
      case NOT_INVITED ->
          new Refusal(
              ProblemType.INVITATION_NEEDED, "Ask somebody who runs this server for a link.");
    };
  }

  record SignUpOrder(
      String name, String password, @Nullable String email, @Nullable String invitation) {}

  record SignInOrder(String name, String password) {}

  record RecoveryOrder(String name, String code, String password) {}

  record ResetOrder(String key, String password) {}
}
