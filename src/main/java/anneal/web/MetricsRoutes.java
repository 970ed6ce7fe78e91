package anneal.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/// Shows the [Metrics] to programs on this machine. What comes through a proxy is turned away.
final class MetricsRoutes extends Routes {

  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Metrics metrics;

  MetricsRoutes(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  void mount(Router router) {
    router.get("/metrics", Access.OPEN, this::show);
  }

  private void show(Context ctx) {
    if (!Client.onThisMachine(ctx)) {
      throw new Refusal(
          ProblemType.NOT_ALLOWED, "Ask on the server's own machine, without a proxy between.");
    }
    ctx.header("Cache-Control", "no-store");
    Replies.send(ctx, 200, TYPE, metrics.text().getBytes(StandardCharsets.UTF_8));
  }
}
