package anneal.web;

import anneal.people.Account;
import anneal.people.Entry;
import anneal.people.Identity;
import anneal.people.IdentityStore;
import anneal.people.Keys;
import anneal.people.Provider;
import anneal.people.Provider.Errand;
import anneal.people.Provider.Person;
import anneal.web.EntryRoutes.Porch;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signing in by a provider of OpenID Connect, and what is linked to an account.
///
/// While the browser is away at the provider it keeps the errand itself, in a cookie of its own: so
/// any node can take it back, and only that browser can bring it.
public final class ProviderRoutes extends Routes {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderRoutes.class);

  private final Porch porch;
  private final Vouching vouching;
  private final EntryRoutes entry;
  private final Visitors visitors;
  private final Cookie cookie;

  /// What vouching takes.
  ///
  /// @param provider empty where nobody else signs people in
  public record Vouching(Optional<Provider> provider, IdentityStore identities, Keys keys) {}

  public ProviderRoutes(Porch porch, Vouching vouching, EntryRoutes entry, Visitors visitors) {
    this.porch = porch;
    this.vouching = vouching;
    this.entry = entry;
    this.visitors = visitors;
    this.cookie = porch.hosting().errandCookie();
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/entry", Access.VISITING, this::ways)
        .post("/api/provider/starts", Access.VISITING, this::start)
        .get("/api/provider/callback", Access.VISITING, this::back)
        .get("/api/account/ways", Access.SIGNED_IN, this::ownWays)
        .post("/api/account/identities", Access.SIGNED_IN, this::startLink)
        .delete("/api/account/identities/{id}", Access.SIGNED_IN, this::unlink);
  }

  private @Nullable String title() {
    return vouching.provider.map(Provider::title).orElse(null);
  }

  private Provider provider() {
    return vouching.provider.orElseThrow(
        () ->
            new Refusal(
                ProblemType.NOT_FOUND, "No provider signs people in here; use a password."));
  }

  private void ways(Context ctx) {
    Replies.json(ctx, new EntryJson(porch.letters().isPresent(), title()));
  }

  private void ownWays(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Account account = visitor.account();
    Replies.json(
        ctx,
        new WaysJson(
            porch.letters().isPresent(),
            porch.letters().map(it -> it.asked(account, visitor.now())).orElse(null),
            porch.vouched().hasPassword(account),
            title(),
            vouching.identities.identities(account.id()).stream().map(IdentityJson::of).toList()));
  }

  private void start(Context ctx) {
    StartOrder order = Body.read(ctx, StartOrder.class);
    String invitation = order.invitation == null ? "" : order.invitation;
    begin(ctx, new Kept(errand(), Kept.ENTER, invitation));
  }

  /// What is linked outlives the session, so it demands the password.
  private void startLink(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    LinkOrder order = Body.read(ctx, LinkOrder.class);
    Account account = visitor.account();
    if (!porch.vouched().confirms(account, visitor.signedIn().session(), visitor.now())) {
      porch
          .accounts()
          .confirm(account, order.password, Client.of(ctx), visitor.now())
          .ifPresent(it -> EntryRoutes.entered(ctx, it));
    }
    begin(ctx, new Kept(errand(), Kept.LINK, account.id()));
  }

  private void begin(Context ctx, Kept kept) {
    String address;
    try {
      address = provider().address(kept.errand);
    } catch (Provider.Refuses e) {
      LOG.warn("request {}: {}", Replies.requestId(ctx), e.getMessage(), e);
      throw new Refusal(
          ProblemType.PROVIDER_REFUSES, "Try again in a moment, or sign in with a password.");
    }
    cookie.put(ctx, kept.text(), Kept.GOOD_FOR);
    Replies.json(ctx, 201, new StartedJson(address));
  }

  private Errand errand() {
    Keys keys = vouching.keys;
    return new Errand(keys.key(), keys.key(), keys.key() + keys.key());
  }

  /// The browser comes back from the provider; where it goes on is told by a redirect.
  private void back(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Optional<Kept> kept = cookie.read(ctx).flatMap(Kept::of);
    cookie.clear(ctx);
    ctx.header("Cache-Control", "no-store");
    ctx.status(303).header("Location", onward(ctx, visitor, kept));
  }

  private String onward(Context ctx, Visitor visitor, Optional<Kept> kept) {
    String code = ctx.queryParam("code");
    String state = String.valueOf(ctx.queryParam("state"));
    if (kept.isEmpty() || code == null || !kept.get().matches(state)) {
      LOG.info("request {}: a browser came back from nowhere", Replies.requestId(ctx));
      return "/sign-in?problem=provider";
    }
    Person person;
    try {
      person = provider().person(code, kept.get().errand);
    } catch (Provider.Refuses e) {
      LOG.warn("request {}: {}", Replies.requestId(ctx), e.getMessage(), e);
      return "/sign-in?problem=provider";
    }
    return kept.get().intent.equals(Kept.LINK)
        ? linked(visitor, kept.get(), person)
        : entered(ctx, visitor, kept.get(), person);
  }

  private String linked(Visitor visitor, Kept kept, Person person) {
    boolean same = visitor.member().filter(it -> it.account().id().equals(kept.more)).isPresent();
    if (!same) {
      return "/sign-in?problem=provider";
    }
    boolean done = porch.vouched().link(person, visitor.account(), visitor.now());
    return done ? "/account" : "/account?problem=taken";
  }

  private String entered(Context ctx, Visitor visitor, Kept kept, Person person) {
    String invitation = kept.more.isEmpty() ? null : kept.more;
    Entry entry =
        porch
            .vouched()
            .enter(person, invitation, EntryRoutes.learner(visitor), Client.of(ctx), visitor.now());
    return switch (entry) {
      case Entry.In in -> {
        this.entry.admit(ctx, in);
        yield "/";
      }
      case Entry.Refused(Entry.Why why) ->
          why == Entry.Why.NOT_INVITED || why == Entry.Why.WRONG_KEY
              ? "/sign-in?problem=invitation"
              : "/sign-in?problem=provider";
      case Entry.Slowed _, Entry.Faulty _ -> "/sign-in?problem=provider";
    };
  }

  private void unlink(Context ctx) {
    switch (vouching.identities.unlink(visitors.of(ctx).account().id(), Parameters.id(ctx))) {
      case DONE -> Replies.nothing(ctx);
      case UNKNOWN ->
          throw new Refusal(ProblemType.NOT_FOUND, "It is unlinked already; list them again.");
      case LAST_WAY_IN ->
          throw new Refusal(ProblemType.LAST_WAY_IN, "Set a password before; then unlink it.");
    }
  }

  /// What a browser keeps of its errand.
  ///
  /// @param intent [#ENTER] or [#LINK]
  /// @param more key of an invitation or empty, or the account that is linked
  private record Kept(Errand errand, String intent, String more) {
    static final String ENTER = "in";
    static final String LINK = "link";
    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    String text() {
      return String.join(
          ".", errand.state(), errand.nonce(), errand.verifier(), intent, more + "-");
    }

    static Optional<Kept> of(String text) {
      String[] parts = text.split("\\.", -1);
      if (parts.length != 5 || parts[4].isEmpty() || parts[0].length() < 22) {
        return Optional.empty();
      }
      String more = parts[4].substring(0, parts[4].length() - 1);
      return Optional.of(new Kept(new Errand(parts[0], parts[1], parts[2]), parts[3], more));
    }

    boolean matches(String state) {
      return Keys.hash(errand.state()).equals(Keys.hash(state));
    }
  }

  record StartOrder(@Nullable String invitation) {}

  record LinkOrder(String password) {}

  record StartedJson(String address) {}

  /// @param mail whether a lost password can be reset by mail
  /// @param provider what people call the provider that signs them in; null for none
  record EntryJson(boolean mail, @Nullable String provider) {}

  /// @param asked address that is still to be confirmed; null for none
  /// @param password whether the account has one
  record WaysJson(
      boolean mail,
      @Nullable String asked,
      boolean password,
      @Nullable String provider,
      List<IdentityJson> identities) {}

  record IdentityJson(String id, String title, String issuer, Instant since) {
    static IdentityJson of(Identity it) {
      return new IdentityJson(it.id(), it.title(), it.issuer(), it.since());
    }
  }
}
