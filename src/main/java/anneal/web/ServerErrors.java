package anneal.web;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers what goes wrong before or beside the routes, such as a request that is no HTTP, with the
/// same [Problem]s and headers as everything else.
final class ServerErrors implements Request.Handler {

  private final RequestIds ids = new RequestIds();

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (request.getAttribute(Gate.REQUEST_ID) == null) {
      request.setAttribute(Gate.REQUEST_ID, ids.next());
    }
    write(request, response, callback, refusal(status(request, response)));
    return true;
  }

  /// Writes a problem and completes the response.
  static void write(Request request, Response response, Callback callback, Refusal refusal) {
    String id = String.valueOf(request.getAttribute(Gate.REQUEST_ID));
    Problem problem = Problem.of(refusal, path(request), id);
    HttpFields.Mutable headers = response.getHeaders();
    SecurityHeaders.put(headers);
    headers.put(Gate.REQUEST_ID_HEADER, id);
    problem.headers().forEach(headers::put);
    headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    if (isUnderWay(request)) {
      headers.put(HttpHeader.CONNECTION, "close");
    }
    response.setStatus(problem.status());
    response.write(true, ByteBuffer.wrap(Wire.write(problem)), callback);
  }

  /// Whether some of a request's body is still to come. Who is answered before that must learn that
  /// the connection ends here: what comes would be taken for the next request.
  static boolean isUnderWay(Request request) {
    return request.getLength() != 0 && !request.consumeAvailable();
  }

  /// Jetty invents `/badMessage` where it could read no path.
  private static String path(Request request) {
    String path = request.getHttpURI().getPath();
    return path == null || path.equals("/badMessage") ? "" : path;
  }

  private static int status(Request request, Response response) {
    return request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException known
        ? known.getCode()
        : response.getStatus();
  }

  private static Refusal refusal(int status) {
    return switch (status) {
      case 404 -> new Refusal(ProblemType.NOT_FOUND, "Check the address.");
      case 405 -> new Refusal(ProblemType.METHOD_NOT_ALLOWED, "See /api for what can be done.");
      case 408 -> new Refusal(ProblemType.TOO_SLOW, "Send the request again, in one go.");
      case 413 -> new Refusal(ProblemType.TOO_LARGE, "Send at most 256 kB.");
      case 414 -> new Refusal(ProblemType.ADDRESS_TOO_LONG, "Send a shorter address.");
      case 431 -> new Refusal(ProblemType.HEADERS_TOO_LARGE, "Send at most 8 kB of headers.");
      case 503 -> new Refusal(ProblemType.SHUTTING_DOWN, "Try again when the server is back.");
      default ->
          (status >= 400 && status < 500) || List.of(501, 505).contains(status)
              ? new Refusal(ProblemType.BAD_REQUEST, "Send a request that follows HTTP/1.1.")
              : new Refusal(ProblemType.INTERNAL, Replies.REPORT);
    };
  }
}
