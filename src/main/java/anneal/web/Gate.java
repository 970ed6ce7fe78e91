package anneal.web;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The first to see a request: numbers it, sets what every response carries and turns away what the
/// [Door] refuses. It stands before routing, so no route can be reached around it.
final class Gate extends Handler.Wrapper {

  static final String REQUEST_ID = "anneal.requestId";
  static final String REQUEST_ID_HEADER = "X-Request-Id";

  static final String ROUTE = "anneal.route";

  private final Door door;
  private final Metrics metrics;
  private final boolean secure;
  private final RequestIds ids = new RequestIds();

  /// @param secure whether browsers come by HTTPS and shall never come otherwise
  Gate(Door door, Metrics metrics, boolean secure) {
    this.door = door;
    this.metrics = metrics;
    this.secure = secure;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String id = ids.next();
    request.setAttribute(REQUEST_ID, id);
    response.getHeaders().put(REQUEST_ID_HEADER, id);
    SecurityHeaders.put(response.getHeaders());
    if (secure) {
      response.getHeaders().put("Strict-Transport-Security", "max-age=31536000");
    }
    long begun = System.nanoTime();
    Request.addCompletionListener(
        request, _ -> note(request, response.getStatus(), System.nanoTime() - begun));
    Optional<Refusal> refusal = door.refuse(request);
    if (refusal.isPresent()) {
      ServerErrors.write(request, response, callback, refusal.get());
      return true;
    }
    return super.handle(request, response, callback);
  }

  private void note(Request request, int status, long nanos) {
    String route = request.getAttribute(ROUTE) instanceof String it ? it : "other";
    metrics.note(route, status, Duration.ofNanos(nanos));
  }
}
