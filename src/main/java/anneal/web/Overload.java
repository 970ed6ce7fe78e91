package anneal.web;

import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/// Keeps the waiting short when more is asked than can be answered: so many requests are handled at
/// once, some more wait a moment, and who would wait longer is asked to come back.
///
/// Whoever listens to a stream takes no place, nor does who asks whether the server lives.
final class Overload extends QoSHandler {

  /// By cores: more would only wait for each other.
  private static final int AT_ONCE = Math.max(64, 32 * Runtime.getRuntime().availableProcessors());

  private static final int WAITING = 1_024;
  private static final Duration PATIENCE = Duration.ofMillis(120);
  private static final Set<String> ALWAYS = Set.of("/healthz", "/readyz", "/metrics");

  /// @param handler what handles requests
  Overload(Handler handler) {
    super(handler);
    setMaxRequestCount(AT_ONCE);
    setMaxSuspendedRequestCount(WAITING);
    setMaxSuspend(PATIENCE);
    exclude(Overload::free);
  }

  private static boolean free(Request request) {
    String accept = request.getHeaders().get(HttpHeader.ACCEPT);
    return ALWAYS.contains(request.getHttpURI().getPath())
        || (accept != null && accept.startsWith("text/event-stream"));
  }

  @Override
  protected void reject(Request request, Response response, Callback callback, int status) {
    ServerErrors.write(request, response, callback, refusal());
  }

  @Override
  protected void expireSuspended(Request request, Response response, Callback callback) {
    ServerErrors.write(request, response, callback, refusal());
  }

  private static Refusal refusal() {
    return new Refusal(
        ProblemType.OVERLOADED, "Wait a few seconds and try again; nothing was changed.");
  }
}
