package anneal.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// A seeded source of chance that will give the same numbers for ever.
///
/// The algorithm is written out because the library promises none: `SplittableRandom` and the
/// `RandomGenerator` names fix a family, yet how they bound, shuffle and seed may change from one
/// Java version to the next, and then every learner's variants would change with it. Steele, Lea
/// and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
/// doi:10.1145/2714064.2660195: a counter stepped by the golden ratio, each step mixed with
/// Stafford's variant 13.
final class SplitMix64 {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  /// Seeded with the first 8 bytes, big-endian, of SHA-256 over a text in UTF-8.
  static SplitMix64 seededBy(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      long seed = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        seed = seed << 8 | (hash[i] & 0xff);
      }
      return new SplitMix64(seed);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /// The next 64 bits.
  long next() {
    state += STEP;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// A whole number from 0 up to, not including, a bound; all equally likely.
  ///
  /// @param bound at least 1
  long below(long bound) {
    long uneven = Long.remainderUnsigned(-bound, bound);
    long bits = next();
    while (Long.compareUnsigned(bits, uneven) < 0) {
      bits = next();
    }
    return Long.remainderUnsigned(bits, bound);
  }

  /// Puts a list into random order; all orders equally likely (Fisher and Yates).
  <T> void shuffle(List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = (int) below(i + 1L);
      T kept = list.get(i);
      list.set(i, list.get(j));
      list.set(j, kept);
    }
  }
}
