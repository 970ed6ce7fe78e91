package anneal.web;

import anneal.people.Account;
import anneal.people.AccountStore;
import anneal.people.Accounts;
import anneal.people.Correspondence;
import anneal.people.Invitation;
import anneal.people.Keys;
import anneal.people.SignUp;
import anneal.person.Role;
import anneal.web.Problem.Fault;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who is what on this instance, and who may come in.
public final class PeopleRoutes extends Routes {

  private static final Logger LOG = LoggerFactory.getLogger(PeopleRoutes.class);
  private static final Duration RESET = Duration.ofMinutes(30);
  private static final int PAGE = 50;

  private final AccountStore store;
  private final Keys keys;
  private final Visitors visitors;
  private final String publicUrl;
  private final Optional<Correspondence> letters;

  /// What the office works with.
  ///
  /// @param publicUrl where browsers find this server, without a slash at the end
  /// @param letters empty where no mail is sent
  public record Office(
      AccountStore store, Keys keys, String publicUrl, Optional<Correspondence> letters) {}

  public PeopleRoutes(Office office, Visitors visitors) {
    this.store = office.store;
    this.keys = office.keys;
    this.visitors = visitors;
    this.publicUrl = office.publicUrl;
    this.letters = office.letters;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/people", Access.ADMINISTERING, this::list)
        .put("/api/people/{id}", Access.ADMINISTERING, this::change)
        .post("/api/people/{id}/resets", Access.ADMINISTERING, this::reset)
        .get("/api/instance", Access.ADMINISTERING, this::instance)
        .put("/api/instance", Access.ADMINISTERING, this::replace)
        .get("/api/invitations", Access.INSTRUCTING, this::invitations)
        .post("/api/invitations", Access.INSTRUCTING, this::invite)
        .delete("/api/invitations/{id}", Access.INSTRUCTING, this::revoke);
  }

  private void list(Context ctx) {
    String after = Parameters.query(ctx, "after").orElse("");
    String name = Parameters.query(ctx, "name").orElse("");
    if (after.length() > 40 || name.length() > 40) {
      throw Parameters.bad("Names have 40 characters at most.");
    }
    List<Account> found = store.accounts(after, name, PAGE + 1);
    List<PersonJson> page = found.stream().limit(PAGE).map(PersonJson::of).toList();
    Replies.json(ctx, new PeopleJson(page, found.size() > PAGE ? page.getLast().name() : null));
  }

  private void change(Context ctx) {
    String id = Parameters.id(ctx);
    PersonOrder order = Body.read(ctx, PersonOrder.class);
    switch (store.change(id, it -> it.as(order.role, order.disabled))) {
      case DONE -> {
        LOG.info(
            "request {}: account {} is now {}, disabled {}, by {}",
            Replies.requestId(ctx),
            id,
            order.role,
            order.disabled,
            visitors.of(ctx).account().id());
        Replies.json(ctx, PersonJson.of(account(id)));
      }
      case UNKNOWN -> throw unknown();
      case LAST_ADMINISTRATOR -> throw lastAdministrator();
    }
  }

  private void reset(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    String id = Parameters.id(ctx);
    Body.read(ctx, Nothing.class);
    account(id);
    String key = keys.key();
    Instant expires = visitor.now().plus(RESET);
    store.putReset(id, Keys.hash(key), expires);
    LOG.info(
        "request {}: a reset link for account {} by {}",
        Replies.requestId(ctx),
        id,
        visitor.account().id());
    Replies.json(ctx, 201, new LinkJson(publicUrl + "/reset#" + key, expires));
  }

  private Account account(String id) {
    return store.account(id).map(AccountStore.Locked::account).orElseThrow(PeopleRoutes::unknown);
  }

  private void instance(Context ctx) {
    Replies.json(ctx, new InstanceJson(store.signUp()));
  }

  private void replace(Context ctx) {
    store.putSignUp(Body.read(ctx, InstanceJson.class).signUp);
    instance(ctx);
  }

  private void invitations(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    List<InvitationJson> seen =
        store.invitations(visitor.now()).stream()
            .filter(it -> mayChange(visitor, it))
            .map(it -> InvitationJson.of(it, null))
            .toList();
    Replies.json(ctx, new InvitationsJson(seen));
  }

  private void invite(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    InvitationOrder order = Body.read(ctx, InvitationOrder.class).checked();
    Account by = visitor.account();
    if (by.role() != Role.ADMINISTRATOR && order.role != Role.LEARNER) {
      throw new Refusal(ProblemType.NOT_ALLOWED, "Instructors invite learners; choose that role.");
    }
    String key = keys.key();
    Invitation invitation =
        new Invitation(
            Keys.hash("name of " + key).substring(0, 22),
            order.role,
            by.id(),
            visitor.now().plus(Duration.ofDays(order.days)),
            order.uses);
    String link = publicUrl + "/sign-up#" + key;
    if (order.email != null) {
      LetterRoutes.onItsWay(
          ctx, LetterRoutes.open(letters).invite(by, order.email, link, visitor.now()));
    }
    store.invite(invitation, Keys.hash(key));
    Replies.json(ctx, 201, InvitationJson.of(invitation, link));
  }

  private void revoke(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    String id = Parameters.id(ctx);
    boolean own =
        store.invitations(visitor.now()).stream()
            .anyMatch(it -> it.id().equals(id) && mayChange(visitor, it));
    if (!own || !store.revokeInvitation(id)) {
      throw new Refusal(ProblemType.NOT_FOUND, "The invitation is gone already; list them again.");
    }
    Replies.nothing(ctx);
  }

  private static boolean mayChange(Visitor visitor, Invitation it) {
    Account account = visitor.account();
    return account.role() == Role.ADMINISTRATOR || it.by().equals(account.id());
  }

  private static Refusal unknown() {
    return new Refusal(ProblemType.NOT_FOUND, "There is no such account; list them again.");
  }

  static Refusal lastAdministrator() {
    return new Refusal(
        ProblemType.LAST_ADMINISTRATOR, "Make somebody else an administrator before.");
  }

  record Nothing() {}

  record PeopleJson(List<PersonJson> people, @Nullable String after) {}

  record PersonJson(
      String id, String name, @Nullable String email, Role role, boolean disabled, Instant since) {
    static PersonJson of(Account it) {
      return new PersonJson(it.id(), it.name(), it.email(), it.role(), it.disabled(), it.since());
    }
  }

  record PersonOrder(Role role, boolean disabled) {}

  record LinkJson(String link, Instant expires) {}

  record InstanceJson(SignUp signUp) {}

  record InvitationsJson(List<InvitationJson> invitations) {}

  /// @param link shown once, when it was just made; null later
  record InvitationJson(String id, Role role, Instant expires, int left, @Nullable String link) {
    static InvitationJson of(Invitation it, @Nullable String link) {
      return new InvitationJson(it.id(), it.role(), it.expires(), it.left(), link);
    }
  }

  /// @param email where the link is sent; null for nowhere
  record InvitationOrder(Role role, int uses, int days, @Nullable String email) {

    InvitationOrder checked() {
      List<Fault> faults = new ArrayList<>();
      if (uses < 1 || uses > 1000) {
        faults.add(new Fault("/uses", "must be 1 to 1000"));
      }
      if (days < 1 || days > 90) {
        faults.add(new Fault("/days", "must be 1 to 90"));
      }
      if (!Accounts.isAddress(email)) {
        faults.add(new Fault("/email", Accounts.NO_ADDRESS));
      }
      if (!faults.isEmpty()) {
        throw BodyFaults.refusal(faults);
      }
      return this;
    }
  }
}
