package anneal.web;

import anneal.people.Account;
import anneal.people.AccountStore;
import anneal.people.Accounts;
import anneal.people.Entry;
import anneal.people.Session;
import anneal.people.SessionStore;
import anneal.web.EntryRoutes.Porch;
import anneal.web.Problem.Fault;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One's own account. What outlives a session demands the password.
public final class AccountRoutes extends Routes {

  private final Porch porch;
  private final Accounts accounts;
  private final AccountStore store;
  private final SessionStore sessions;
  private final Visitors visitors;
  private final Cookie cookie;

  public AccountRoutes(Porch porch, Visitors visitors) {
    this.porch = porch;
    this.accounts = porch.accounts();
    this.store = porch.store();
    this.sessions = porch.hosting().sessions();
    this.visitors = visitors;
    this.cookie = porch.hosting().cookie();
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/account", Access.SIGNED_IN, this::show)
        .put("/api/account/email", Access.SIGNED_IN, this::email)
        .put("/api/account/password", Access.SIGNED_IN, this::password)
        .post("/api/account/recovery-codes", Access.SIGNED_IN, this::codes)
        .post("/api/account/deletion", Access.SIGNED_IN, this::delete)
        .get("/api/account/sessions", Access.SIGNED_IN, this::list)
        .delete("/api/account/sessions", Access.SIGNED_IN, this::endOthers)
        .delete("/api/account/sessions/{id}", Access.SIGNED_IN, this::end);
  }

  private void show(Context ctx) {
    show(ctx, visitors.of(ctx).account());
  }

  private void show(Context ctx, Account account) {
    Replies.json(ctx, AccountJson.of(account, store.recoveryCodes(account.id())));
  }

  private void email(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    EmailOrder order = Body.read(ctx, EmailOrder.class);
    String email = order.email == null || order.email.isBlank() ? null : order.email.strip();
    if (!Accounts.isAddress(email)) {
      throw BodyFaults.refusal(List.of(new Fault("/email", Accounts.NO_ADDRESS)));
    }
    confirm(ctx, visitor, order.password);
    Account account = visitor.account();
    if (email == null || porch.letters().isEmpty()) {
      store.change(account.id(), it -> it.at(email));
      show(ctx, account.at(email));
      return;
    }
    String from = Client.of(ctx).address();
    LetterRoutes.onItsWay(ctx, porch.letters().get().confirm(account, email, from, visitor.now()));
    show(ctx, account);
  }

  private void password(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    PasswordOrder order = Body.read(ctx, PasswordOrder.class);
    confirm(ctx, visitor, order.password);
    Account account = visitor.account();
    Entry entry =
        accounts.changePassword(account, order.newPassword, Client.of(ctx), visitor.now());
    if (entry instanceof Entry.Faulty(_, String message)) {
      throw BodyFaults.refusal(List.of(new Fault("/newPassword", message)));
    }
    Entry.In in = EntryRoutes.entered(ctx, entry);
    cookie.put(ctx, HostedReception.SESSION + in.key(), Session.longest());
    show(ctx, account);
  }

  private void codes(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    confirm(ctx, visitor, Body.read(ctx, ConfirmOrder.class).password);
    Replies.json(ctx, 201, new CodesJson(accounts.recoveryCodes(visitor.account())));
  }

  private void delete(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    confirm(ctx, visitor, Body.read(ctx, ConfirmOrder.class).password);
    if (store.remove(visitor.account().id()) == AccountStore.Changed.LAST_ADMINISTRATOR) {
      throw PeopleRoutes.lastAdministrator();
    }
    cookie.clear(ctx);
    Replies.nothing(ctx);
  }

  private void confirm(Context ctx, Visitor visitor, String password) {
    Account account = visitor.account();
    if (porch.vouched().confirms(account, visitor.signedIn().session(), visitor.now())) {
      return;
    }
    Optional<Entry> refused =
        accounts.confirm(visitor.account(), password, Client.of(ctx), visitor.now());
    refused.ifPresent(it -> EntryRoutes.entered(ctx, it));
  }

  private void list(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    String current = visitor.signedIn().session().id();
    List<SessionJson> all =
        sessions.sessions(visitor.account().id()).stream()
            .filter(it -> !it.over(visitor.account().role(), visitor.now()))
            .map(it -> SessionJson.of(it, it.id().equals(current)))
            .toList();
    Replies.json(ctx, new SessionsJson(all));
  }

  private void endOthers(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    sessions.endOthers(visitor.account().id(), visitor.signedIn().key());
    Replies.nothing(ctx);
  }

  private void end(Context ctx) {
    if (!sessions.end(visitors.of(ctx).account().id(), Parameters.id(ctx))) {
      throw new Refusal(ProblemType.NOT_FOUND, "The session has ended already; list them again.");
    }
    Replies.nothing(ctx);
  }

  record EmailOrder(String password, @Nullable String email) {}

  record PasswordOrder(String password, String newPassword) {}

  record ConfirmOrder(String password) {}

  record CodesJson(List<String> codes) {}

  record SessionsJson(List<SessionJson> sessions) {}

  record SessionJson(String id, String agent, Instant since, Instant seen, boolean current) {
    static SessionJson of(Session it, boolean current) {
      return new SessionJson(it.id(), it.agent(), it.since(), it.seen(), current);
    }
  }
}
