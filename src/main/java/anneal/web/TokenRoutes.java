package anneal.web;

import anneal.people.Keys;
import anneal.people.Scope;
import anneal.people.SessionStore;
import anneal.people.Token;
import anneal.web.Problem.Fault;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One's own API tokens. The key of a token is shown once, when it is made.
public final class TokenRoutes extends Routes {

  private static final int MOST = 20;

  private final SessionStore sessions;
  private final Keys keys;
  private final Visitors visitors;

  public TokenRoutes(SessionStore sessions, Keys keys, Visitors visitors) {
    this.sessions = sessions;
    this.keys = keys;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/account/tokens", Access.SIGNED_IN, this::list)
        .post("/api/account/tokens", Access.SIGNED_IN, this::issue)
        .delete("/api/account/tokens/{id}", Access.SIGNED_IN, this::revoke);
  }

  private void list(Context ctx) {
    List<Token> tokens = sessions.tokens(visitors.of(ctx).account().id());
    Replies.json(ctx, new TokensJson(tokens.stream().map(it -> TokenJson.of(it, null)).toList()));
  }

  private void issue(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    TokenOrder order = Body.read(ctx, TokenOrder.class).checked();
    if (sessions.tokens(visitor.account().id()).size() >= MOST) {
      throw new Refusal(ProblemType.TOO_MANY, "Take back a token that is no longer used.");
    }
    String key = "anneal_" + keys.key();
    Token token =
        new Token(
            Keys.hash("name of " + key).substring(0, 22),
            visitor.account().id(),
            order.title.strip(),
            new HashSet<>(order.scopes),
            visitor.now(),
            visitor.now().plus(Duration.ofDays(order.days)),
            null);
    sessions.issue(token, Keys.hash(key));
    Replies.json(ctx, 201, TokenJson.of(token, key));
  }

  private void revoke(Context ctx) {
    if (!sessions.revoke(visitors.of(ctx).account().id(), Parameters.id(ctx))) {
      throw new Refusal(ProblemType.NOT_FOUND, "The token is gone already; list them again.");
    }
    Replies.nothing(ctx);
  }

  record TokensJson(List<TokenJson> tokens) {}

  /// @param key the token itself, when it was just made
  record TokenJson(
      String id,
      String title,
      List<Scope> scopes,
      Instant since,
      Instant expires,
      @Nullable Instant seen,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {

    static TokenJson of(Token it, @Nullable String key) {
      List<Scope> scopes = it.scopes().stream().sorted().toList();
      return new TokenJson(it.id(), it.title(), scopes, it.since(), it.expires(), it.seen(), key);
    }
  }

  record TokenOrder(String title, List<Scope> scopes, int days) {

    TokenOrder checked() {
      List<Fault> faults = new ArrayList<>();
      if (title.isBlank() || title.length() > 60) {
        faults.add(new Fault("/title", "must be 1 to 60 characters"));
      }
      if (scopes.isEmpty()) {
        faults.add(new Fault("/scopes", "must name at least one of read, study"));
      }
      if (days < 1 || days > 366) {
        faults.add(new Fault("/days", "must be 1 to 366"));
      }
      if (!faults.isEmpty()) {
        throw BodyFaults.refusal(faults);
      }
      return this;
    }
  }
}
