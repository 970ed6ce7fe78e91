package anneal.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/// Where rooms hang their routes up. What answers GET answers HEAD too.
final class Router {

  private final RoutesConfig routes;

  Router(RoutesConfig routes) {
    this.routes = routes;
  }

  Router get(String path, Handler handler) {
    routes.get(path, handler).head(path, handler);
    return this;
  }

  Router post(String path, Handler handler) {
    routes.post(path, handler);
    return this;
  }

  Router put(String path, Handler handler) {
    routes.put(path, handler);
    return this;
  }

  Router delete(String path, Handler handler) {
    routes.delete(path, handler);
    return this;
  }
}
