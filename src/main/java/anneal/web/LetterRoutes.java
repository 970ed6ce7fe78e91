package anneal.web;

import anneal.people.Correspondence;
import anneal.web.Problem.Fault;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What goes by mail: a link for a new password, and the confirmation of an address.
public final class LetterRoutes extends Routes {

  private final Optional<Correspondence> letters;
  private final Visitors visitors;

  /// @param letters empty where no mail is sent
  public LetterRoutes(Optional<Correspondence> letters, Visitors visitors) {
    this.letters = letters;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router
        .post("/api/reset-requests", Access.VISITING, this::reset)
        .post("/api/address-confirmations", Access.VISITING, this::confirm);
  }

  /// Says the same of whoever is asked for.
  private void reset(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    ResetRequest order = Body.read(ctx, ResetRequest.class);
    if (order.name.isBlank() || order.name.length() > 255) {
      throw BodyFaults.refusal(List.of(new Fault("/name", "needs a name or an e-mail address")));
    }
    String from = Client.of(ctx).address();
    onItsWay(ctx, open(letters).reset(order.name.strip(), from, visitor.now()));
    Replies.nothing(ctx);
  }

  private void confirm(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    ConfirmationOrder order = Body.read(ctx, ConfirmationOrder.class);
    String email =
        open(letters)
            .confirmed(order.key, visitor.now())
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.LINK_IS_NO_GOOD,
                        "It was used or has expired; give the address at /account once more."));
    Replies.json(ctx, new ConfirmedJson(email));
  }

  /// The writing desk.
  ///
  /// @throws Refusal where no mail is sent
  static Correspondence open(Optional<Correspondence> letters) {
    return letters.orElseThrow(
        () ->
            new Refusal(
                ProblemType.NOT_FOUND,
                "This server sends no mail; ask whoever runs it for a link."));
  }

  /// @param left how long to wait before a letter goes
  /// @throws Refusal where that is not at once
  static void onItsWay(Context ctx, Duration left) {
    if (left.isPositive()) {
      throw Replies.tooOften(ctx, left, "try once more");
    }
  }

  record ResetRequest(String name) {}

  record ConfirmationOrder(String key) {}

  record ConfirmedJson(String email) {}
}
