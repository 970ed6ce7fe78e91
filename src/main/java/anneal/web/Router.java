package anneal.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.MDC;

/// Where rooms hang their routes up, each with who may call it. What answers GET answers HEAD too.
final class Router {

  private final RoutesConfig routes;
  private final Visitors visitors;
  private final Map<String, Access> declared = new LinkedHashMap<>();

  Router(RoutesConfig routes, Visitors visitors) {
    this.routes = routes;
    this.visitors = visitors;
  }

  Router get(String path, Access access, Handler handler) {
    declared.put("GET " + path, access);
    Handler guarded = guarded("GET " + path, access, handler);
    routes.get(path, guarded).head(path, guarded);
    return this;
  }

  Router post(String path, Access access, Handler handler) {
    declared.put("POST " + path, access);
    routes.post(path, guarded("POST " + path, access, handler));
    return this;
  }

  Router put(String path, Access access, Handler handler) {
    declared.put("PUT " + path, access);
    routes.put(path, guarded("PUT " + path, access, handler));
    return this;
  }

  Router delete(String path, Access access, Handler handler) {
    declared.put("DELETE " + path, access);
    routes.delete(path, guarded("DELETE " + path, access, handler));
    return this;
  }

  /// Every route as `GET /api/settings`, with who may call it.
  Map<String, Access> declared() {
    return Collections.unmodifiableMap(declared);
  }

  private Handler guarded(String route, Access access, Handler handler) {
    return ctx -> {
      ctx.req().setAttribute(Gate.ROUTE, route);
      try (MDC.MDCCloseable _ = MDC.putCloseable("request", Replies.requestId(ctx))) {
        visitors.admit(ctx, route, access);
        handler.handle(ctx);
      }
    };
  }
}
