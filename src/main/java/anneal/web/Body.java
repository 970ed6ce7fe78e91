package anneal.web;

import anneal.web.Problem.Fault;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/// Reads the JSON of a request, within limits and without mercy: what it returns fits the type.
final class Body {

  /// Bytes of a body, at most.
  static final int LIMIT = 256 * 1024;

  /// How long a body may take; who sends it byte by byte holds a thread no longer.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Bytes that are read at once, at most.
  private static final int CHUNK = 4_096;

  private Body() {}

  /// The body as a record.
  ///
  /// @throws Refusal naming each fault, where the body is no JSON or does not fit
  static <T extends Record> T read(Context ctx, Class<T> type) {
    return fit(tree(ctx, LIMIT), type);
  }

  /// The body as JSON of any shape.
  ///
  /// @param limit bytes at most
  /// @throws Refusal where the body is no JSON
  static JsonNode tree(Context ctx, int limit) {
    byte[] bytes = bytes(ctx, limit);
    if (bytes.length == 0) {
      throw new Refusal(
          ProblemType.BAD_BODY,
          "Send a JSON object with the header Content-Type: application/json.");
    }
    try {
      return Wire.mapper().readTree(bytes);
    } catch (JacksonException e) {
      throw BodyFaults.refusal(e);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to be read", e);
    }
  }

  /// JSON as a record.
  ///
  /// @throws Refusal naming each fault, where it does not fit
  static <T extends Record> T fit(JsonNode tree, Class<T> type) {
    List<Fault> faults = Shape.faults(tree, type);
    if (!faults.isEmpty()) {
      throw BodyFaults.refusal(faults);
    }
    try {
      return Wire.mapper().treeToValue(tree, type);
    } catch (JacksonException e) {
      throw BodyFaults.refusal(e);
    }
  }

  private static byte[] bytes(Context ctx, int limit) {
    if (ctx.req().getContentLengthLong() > limit) {
      throw tooLarge(limit);
    }
    try {
      return readAll(ctx.req(), limit);
    } catch (IOException e) {
      throw e.getCause() instanceof TimeoutException ? tooSlow() : broken();
    } catch (RuntimeException e) {
      throw e instanceof HttpException ? broken() : e;
    }
  }

  private static byte[] readAll(HttpServletRequest request, int limit) throws IOException {
    long start = System.nanoTime();
    InputStream in = request.getInputStream();
    long told = request.getContentLengthLong();
    int size = told < 0 ? CHUNK : Math.clamp(told, 1, CHUNK);
    ByteArrayOutputStream all = new ByteArrayOutputStream(size);
    byte[] chunk = new byte[size];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      all.write(chunk, 0, read);
      if (all.size() > limit) {
        throw tooLarge(limit);
      }
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw tooSlow();
      }
    }
    return all.toByteArray();
  }

  private static Refusal broken() {
    return new Refusal(ProblemType.BAD_REQUEST, "Send a body that follows HTTP/1.1.");
  }

  private static Refusal tooSlow() {
    return new Refusal(ProblemType.TOO_SLOW, "Send the request again, in one go.");
  }

  private static Refusal tooLarge(int limit) {
    return new Refusal(ProblemType.TOO_LARGE, "Send at most " + limit / 1024 + " kB.");
  }
}
