package anneal.web;

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

  private final Door door;
  private final RequestIds ids = new RequestIds();

  Gate(Door door) {
    this.door = door;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String id = ids.next();
    request.setAttribute(REQUEST_ID, id);
    response.getHeaders().put(REQUEST_ID_HEADER, id);
    SecurityHeaders.put(response.getHeaders());
    Optional<Refusal> refusal = door.refuse(request);
    if (refusal.isPresent()) {
      ServerErrors.write(request, response, callback, refusal.get());
      return true;
    }
    return super.handle(request, response, callback);
  }
}
