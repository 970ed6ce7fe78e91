package anneal.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/// Where rooms hang their routes up, each with who may call it. What answers GET answers HEAD too.
final class Router {

  private final RoutesConfig routes;
  private final Visitors visitors;

  Router(RoutesConfig routes, Visitors visitors) {
    this.routes = routes;
    this.visitors = visitors;
  }

  Router get(String path, Access access, Handler handler) {
    Handler guarded = guarded(access, handler);
    routes.get(path, guarded).head(path, guarded);
    return this;
  }

  Router post(String path, Access access, Handler handler) {
    routes.post(path, guarded(access, handler));
    return this;
  }

  Router put(String path, Access access, Handler handler) {
    routes.put(path, guarded(access, handler));
    return this;
  }

  Router delete(String path, Access access, Handler handler) {
    routes.delete(path, guarded(access, handler));
    return this;
  }

  private Handler guarded(Access access, Handler handler) {
    return ctx -> {
      visitors.admit(ctx, access);
      handler.handle(ctx);
    };
  }
}
