package anneal.web;

import java.util.List;
import java.util.function.Supplier;

/// Whether the process lives and whether it can serve, for supervisors and load balancers.
public final class HealthRoutes extends Routes {

  private final Supplier<List<String>> faults;

  /// @param faults what keeps the server from serving, each a sentence; empty when ready
  public HealthRoutes(Supplier<List<String>> faults) {
    this.faults = faults;
  }

  @Override
  void mount(Router router) {
    router
        .get("/healthz", Access.OPEN, ctx -> Replies.json(ctx, new Health("up", List.of())))
        .get(
            "/readyz",
            Access.OPEN,
            ctx -> {
              List<String> now = faults.get();
              boolean ready = now.isEmpty();
              Replies.json(ctx, ready ? 200 : 503, new Health(ready ? "ready" : "not ready", now));
            });
  }

  record Health(String status, List<String> faults) {}
}
