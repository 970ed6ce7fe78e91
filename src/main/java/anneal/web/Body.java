package anneal.web;

import anneal.web.Problem.Fault;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
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

  private Body() {}

  /// The body as a record.
  ///
  /// @throws Refusal naming each fault, where the body is no JSON or does not fit
  static <T extends Record> T read(Context ctx, Class<T> type) {
    byte[] bytes = bytes(ctx);
    if (bytes.length == 0) {
      throw new Refusal(
          ProblemType.BAD_BODY,
          "Send a JSON object with the header Content-Type: application/json.");
    }
    try {
      JsonNode tree = Wire.mapper().readTree(bytes);
      List<Fault> faults = Shape.faults(tree, type);
      if (!faults.isEmpty()) {
        throw BodyFaults.refusal(faults);
      }
      return Wire.mapper().treeToValue(tree, type);
    } catch (JacksonException e) {
      throw BodyFaults.refusal(e);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to be read", e);
    }
  }

  private static byte[] bytes(Context ctx) {
    if (ctx.req().getContentLengthLong() > LIMIT) {
      throw tooLarge();
    }
    try {
      return readAll(ctx.req().getInputStream());
    } catch (IOException e) {
      throw e.getCause() instanceof TimeoutException ? tooSlow() : broken();
    } catch (RuntimeException e) {
      throw e instanceof HttpException ? broken() : e;
    }
  }

  private static byte[] readAll(InputStream in) throws IOException {
    long start = System.nanoTime();
    ByteArrayOutputStream all = new ByteArrayOutputStream(1024);
    byte[] chunk = new byte[4096];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      all.write(chunk, 0, read);
      if (all.size() > LIMIT) {
        throw tooLarge();
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

  private static Refusal tooLarge() {
    return new Refusal(ProblemType.TOO_LARGE, "Send at most 256 kB.");
  }
}
