package anneal.web;

import anneal.people.Allowance;
import anneal.people.Tries;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// How often one person may ask for what is dear or could be guessed. Signing in and up has
/// throttles of its own, which slow down by name too.
final class Limits {

  /// What is limited, with how often at once and the pause after which there is one more.
  private enum Limit {
    UPLOAD(300, Duration.ofSeconds(2)),
    SEARCH(120, Duration.ofMillis(500)),
    EXPORT(20, Duration.ofSeconds(30)),
    CODE(120, Duration.ofSeconds(2)),
    KEY(60, Duration.ofSeconds(5));

    private final int atOnce;
    private final Duration pause;

    Limit(int atOnce, Duration pause) {
      this.atOnce = atOnce;
      this.pause = pause;
    }

    /// Whether the network address counts, so that nobody gains by being a new guest each time.
    boolean byAddress() {
      return this == CODE || this == KEY;
    }
  }

  private static final Map<String, Limit> ROUTES =
      Map.ofEntries(
          Map.entry("POST /api/data", Limit.UPLOAD),
          Map.entry("POST /api/data/comparisons", Limit.UPLOAD),
          Map.entry("GET /api/questions", Limit.SEARCH),
          Map.entry("GET /api/people", Limit.SEARCH),
          Map.entry("GET /api/data", Limit.EXPORT),
          Map.entry("GET /api/data/reviews.csv", Limit.EXPORT),
          Map.entry("GET /api/joins/{code}", Limit.CODE),
          Map.entry("POST /api/joins", Limit.CODE),
          Map.entry("POST /api/address-confirmations", Limit.KEY),
          Map.entry("POST /api/provider/starts", Limit.KEY));

  private final Map<Limit, Allowance> allowances = new EnumMap<>(Limit.class);

  Limits(Tries tries) {
    for (Limit each : Limit.values()) {
      allowances.put(each, new Allowance(tries, each.name(), each.atOnce, each.pause));
    }
  }

  /// The routes that are limited.
  static Set<String> routes() {
    return ROUTES.keySet();
  }

  /// Counts a request.
  ///
  /// @throws Refusal when there were too many
  void count(Context ctx, String route, Visitor visitor) {
    Limit limit = ROUTES.get(route);
    Allowance allowance = limit == null ? null : allowances.get(limit);
    if (limit == null || allowance == null) {
      return;
    }
    boolean nobody = visitor.learner().equals(Reception.NOBODY);
    String who = limit.byAddress() || nobody ? Client.of(ctx).address() : visitor.learner().value();
    Duration left = allowance.ask(who, visitor.now());
    if (left.isPositive()) {
      throw Replies.tooOften(ctx, left, "try once more");
    }
  }
}
