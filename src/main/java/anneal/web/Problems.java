package anneal.web;

import anneal.people.Passwords.Busy;
import anneal.study.StudyStore.StoreUnavailable;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what handlers throw into [Problem]s. What nobody expected is logged once with the number
/// of the request, and tells the caller nothing but that number.
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  static void mount(JavalinConfig config, StaticFiles files) {
    config
        .routes
        .exception(Refusal.class, (refusal, ctx) -> Replies.problem(ctx, refusal))
        .exception(NotFoundResponse.class, (_, ctx) -> notFound(ctx, files))
        .exception(MethodNotAllowedResponse.class, (e, ctx) -> methodNotAllowed(ctx, allowed(e)))
        .exception(HttpResponseException.class, (e, ctx) -> Replies.problem(ctx, other(e)))
        .exception(StoreUnavailable.class, (e, ctx) -> unavailable(ctx, e))
        .exception(Busy.class, (_, ctx) -> Replies.problem(ctx, busy()))
        .exception(Exception.class, (e, ctx) -> unexpected(ctx, e));
    config.router.javaLangErrorHandler(Problems::fatal);
  }

  private static void notFound(Context ctx, StaticFiles files) {
    if (files.canHandle(ctx)) {
      methodNotAllowed(ctx, "GET, HEAD");
      return;
    }
    String accept = ctx.header("Accept");
    boolean person = accept != null && accept.contains("text/html");
    if (person && !ctx.path().startsWith("/api/")) {
      files.page(ctx, 404);
    } else {
      String detail = "Check the address; /api shows everything this server does.";
      Replies.problem(ctx, new Refusal(ProblemType.NOT_FOUND, detail));
    }
  }

  private static void methodNotAllowed(Context ctx, String allowed) {
    ctx.header("Allow", allowed);
    Replies.problem(
        ctx, new Refusal(ProblemType.METHOD_NOT_ALLOWED, "Use one of: " + allowed + "."));
  }

  /// Javalin hands the list over as the only value of a map.
  private static String allowed(MethodNotAllowedResponse e) {
    return String.join(", ", e.getDetails().values());
  }

  private static Refusal other(HttpResponseException e) {
    return e.getStatus() < 500
        ? new Refusal(ProblemType.BAD_REQUEST, "Send the request as /api shows it.")
        : new Refusal(ProblemType.INTERNAL, Replies.REPORT);
  }

  private static void unavailable(Context ctx, StoreUnavailable e) {
    LOG.warn("request {}: the store refuses: {}", Replies.requestId(ctx), e.getMessage());
    Replies.problem(
        ctx,
        new Refusal(
            ProblemType.STORE_UNAVAILABLE,
            "Keep the page open and try again in a moment; the server's operator should look at its"
                + " disk."));
  }

  private static Refusal busy() {
    return new Refusal(ProblemType.BUSY, "Wait a few seconds and try again; nothing was changed.");
  }

  private static void unexpected(Context ctx, Exception e) {
    LOG.error("request {}: {} {} failed", Replies.requestId(ctx), ctx.method(), ctx.path(), e);
    Replies.problem(ctx, new Refusal(ProblemType.INTERNAL, Replies.REPORT));
  }

  /// An [Error]: the request is gone by then, its number stands in the response.
  private static void fatal(HttpServletResponse response, Error error) {
    String id = String.valueOf(response.getHeader(Gate.REQUEST_ID_HEADER));
    LOG.error("request {} failed", id, error);
    if (response.isCommitted()) {
      return;
    }
    Problem problem = Problem.of(refusal(error), "", id);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    problem.headers().forEach(response::setHeader);
    try {
      response.getOutputStream().write(Wire.write(problem));
    } catch (IOException e) {
      LOG.debug("request {}: the caller went away", id, e);
    }
  }

  static Refusal refusal(Error error) {
    return error instanceof OutOfMemoryError
        ? new Refusal(
            ProblemType.OVERLOADED,
            "The server's memory is too small for this: send less at once, such as a pack in two"
                + " parts, or have its operator give it more (-Xmx in jvm.options).")
        : new Refusal(ProblemType.INTERNAL, Replies.REPORT);
  }
}
