package anneal.web;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Makes ids that grow with time (RFC 9562, version 7), so that rows arrive near their neighbours.
final class Uuid7 {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Uuid7() {}

  /// An id of this instant, never the same twice.
  static UUID at(Instant now) {
    long high = (now.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextInt() & 0x0fffL);
    long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
