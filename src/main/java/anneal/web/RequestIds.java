package anneal.web;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/// Numbers requests: a prefix that differs from start to start, and a count.
final class RequestIds {

  private final String prefix = Long.toString(new SecureRandom().nextLong(1L << 40), 36);
  private final AtomicLong count = new AtomicLong();

  String next() {
    return prefix + "-" + Long.toString(count.incrementAndGet(), 36);
  }
}
