package anneal.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// Writes responses: JSON in one piece with its length, compressed where that pays.
final class Replies {

  static final String REPORT =
      "Try again; if it goes on, look for the request id in the server's log.";

  private static final int WORTH_COMPRESSING = 2_000;

  private Replies() {}

  /// 200 with a value.
  static void json(Context ctx, Object value) {
    json(ctx, 200, value);
  }

  /// A value with a status.
  static void json(Context ctx, int status, Object value) {
    ctx.header("Cache-Control", "no-store");
    write(ctx, status, "application/json", Wire.write(value));
  }

  /// 204.
  static void nothing(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    ctx.res().setContentType(null);
    ctx.status(204);
    endWhereUnread(ctx);
  }

  /// Says that the connection ends where nobody waited for the body of the request, as the server
  /// then ends it: who heard nothing of that would lose the next request on it.
  private static void endWhereUnread(Context ctx) {
    boolean body = ctx.req().getContentLengthLong() > 0 || ctx.header("Transfer-Encoding") != null;
    if (body
        && ServerErrors.isUnderWay(ServletContextRequest.getServletContextRequest(ctx.req()))) {
      ctx.header("Connection", "close");
    }
  }

  /// A problem.
  static void problem(Context ctx, Refusal refusal) {
    Problem problem = Problem.of(refusal, ctx.path(), requestId(ctx));
    problem.headers().forEach(ctx::header);
    write(ctx, problem.status(), Problem.MEDIA_TYPE, Wire.write(problem));
  }

  /// What to throw at who asks too often.
  ///
  /// @param left how long to wait
  /// @param then what may be done afterwards
  static Refusal tooOften(Context ctx, Duration left, String then) {
    long seconds = Math.max(1, left.plusMillis(999).toSeconds());
    ctx.header("Retry-After", Long.toString(seconds));
    return new Refusal(ProblemType.TOO_OFTEN, "Wait %d seconds, then %s.".formatted(seconds, then));
  }

  static String requestId(Context ctx) {
    return String.valueOf(ctx.req().getAttribute(Gate.REQUEST_ID));
  }

  /// Bytes as they are, or compressed where the caller reads that and the text is long.
  static void write(Context ctx, int status, String type, byte[] body) {
    boolean compress = body.length >= WORTH_COMPRESSING && acceptsGzip(ctx);
    byte[] sent = compress ? gzip(body, 4) : body;
    if (compress) {
      ctx.header("Content-Encoding", "gzip");
    }
    if (body.length >= WORTH_COMPRESSING) {
      ctx.header("Vary", "Accept-Encoding");
    }
    send(ctx, status, type, sent);
  }

  /// Bytes as they are.
  static void send(Context ctx, int status, String type, byte[] body) {
    endWhereUnread(ctx);
    HttpServletResponse response = ctx.res();
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException("the caller went away", e);
    }
  }

  static boolean acceptsGzip(Context ctx) {
    String accepted = ctx.header("Accept-Encoding");
    if (accepted == null) {
      return false;
    }
    for (String coding : accepted.split(",", -1)) {
      String[] parts = coding.strip().split("\\s*;\\s*", -1);
      if (parts[0].equalsIgnoreCase("gzip")) {
        return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  static byte[] gzip(byte[] plain, int level) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3 + 64);
    try (OutputStream out = new LeveledGzip(packed, level)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static final class LeveledGzip extends GZIPOutputStream {
    LeveledGzip(OutputStream out, int level) throws IOException {
      super(out);
      def.setLevel(level);
    }
  }

  static final int BEST = Deflater.BEST_COMPRESSION;
}
