package anneal.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// How many rows a table has and what they hold, whatever their order: each row's SHA-256, cut to
/// 64 bits, added up.
final class RowSum {

  private final MessageDigest digest;
  private long rows;
  private long sum;

  RowSum() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  void add(@Nullable Object[] values) {
    for (Object value : values) {
      feed(value);
    }
    sum += ByteBuffer.wrap(digest.digest()).getLong();
    rows++;
  }

  private void feed(@Nullable Object value) {
    switch (value) {
      case null -> digest.update((byte) 'n');
      case Long it -> number('i', it);
      case Double it -> number('r', Double.doubleToLongBits(it + 0.0));
      case String it -> bytes('t', it.getBytes(StandardCharsets.UTF_8));
      case byte[] it -> bytes('b', it);
      default -> throw new IllegalStateException("a column of type " + value.getClass());
    }
  }

  private void number(char type, long bits) {
    digest.update(ByteBuffer.allocate(1 + Long.BYTES).put((byte) type).putLong(bits).flip());
  }

  private void bytes(char type, byte[] bytes) {
    number(type, bytes.length);
    digest.update(bytes);
  }

  long rows() {
    return rows;
  }

  /// The count and the sum as a short text.
  String text() {
    return "%,d rows, %016x".formatted(rows, sum);
  }
}
