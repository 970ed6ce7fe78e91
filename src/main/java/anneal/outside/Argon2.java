package anneal.outside;

import anneal.people.Passwords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id (RFC 9106) with 19 MiB of memory, two passes and one lane, as OWASP advises. At most
/// two are computed at once, since each takes a core and its memory; a few wait, the rest is
/// refused.
///
/// Hashes are written as `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`, so that parameters can
/// change later.
public final class Argon2 implements Passwords {

  private static final int MEMORY = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 2;
  private static final int WAITING = 40;
  private static final long PATIENCE_SECONDS = 5;
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private final SecureRandom random = new SecureRandom();
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  @Override
  public String hash(String password) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    byte[] hash = inTurn(() -> compute(password, salt, MEMORY, PASSES));
    return "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=1$" + text(salt) + "$" + text(hash);
  }

  @Override
  public boolean fits(String password, String hash) {
    Matcher parts = parts(hash);
    byte[] salt = Base64.getDecoder().decode(parts.group(3));
    byte[] known = Base64.getDecoder().decode(parts.group(4));
    int memory = Integer.parseInt(parts.group(1));
    int passes = Integer.parseInt(parts.group(2));
    byte[] computed = inTurn(() -> compute(password, salt, memory, passes));
    return MessageDigest.isEqual(known, computed);
  }

  @Override
  public boolean outdated(String hash) {
    Matcher parts = parts(hash);
    return Integer.parseInt(parts.group(1)) < MEMORY || Integer.parseInt(parts.group(2)) < PASSES;
  }

  private static Matcher parts(String hash) {
    Matcher parts = WRITTEN.matcher(hash);
    if (!parts.matches()) {
      throw new IllegalStateException("a stored password is no Argon2id hash: run `anneal doctor`");
    }
    return parts;
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (places.getQueueLength() >= WAITING
          || !places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  /// The same password typed on another keyboard is the same bytes (NFKC).
  private static byte[] compute(String password, byte[] salt, int memory, int passes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[32];
    String one = Normalizer.normalize(password, Normalizer.Form.NFKC);
    generator.generateBytes(one.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
