package anneal.web;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/// The body of a request that is a file, read piece by piece: never larger than a file may be, and
/// not for longer than a slow line needs.
final class Upload extends FilterInputStream {

  /// Bytes of a file, at most.
  static final long LIMIT = 50L << 20;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final long begun = System.nanoTime();
  private long all;

  private Upload(InputStream in) {
    super(in);
  }

  static Upload of(Context ctx) {
    if (ctx.req().getContentLengthLong() > LIMIT) {
      throw tooLarge();
    }
    try {
      return new Upload(ctx.req().getInputStream());
    } catch (IOException _) {
      throw broken();
    }
  }

  /// Takes what is still on its way, so that who sends it hears why it was refused.
  void drain() {
    byte[] chunk = new byte[1 << 16];
    try {
      int read = 0;
      while (read >= 0) {
        read = read(chunk, 0, chunk.length);
      }
    } catch (Refusal _) {
      all = LIMIT;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int count) {
    if (System.nanoTime() - begun > PATIENCE.toNanos()) {
      throw tooSlow();
    }
    int read = readSome(bytes, from, count);
    all += Math.max(0, read);
    if (all > LIMIT) {
      throw tooLarge();
    }
    return read;
  }

  private int readSome(byte[] bytes, int from, int count) {
    try {
      return super.read(bytes, from, count);
    } catch (IOException e) {
      throw e.getCause() instanceof TimeoutException ? tooSlow() : broken();
    }
  }

  private static Refusal broken() {
    return new Refusal(ProblemType.BAD_REQUEST, "The file came only in part; send it again.");
  }

  private static Refusal tooSlow() {
    return new Refusal(ProblemType.TOO_SLOW, "Send the file again over a faster line.");
  }

  private static Refusal tooLarge() {
    return new Refusal(ProblemType.TOO_LARGE, "A file has at most 50 MB; bring less at once.");
  }
}
