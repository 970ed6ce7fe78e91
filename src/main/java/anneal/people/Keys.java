package anneal.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes what opens something by being known, and the hashes by which it is recognised.
public final class Keys {

  /// Letters and digits that are not mistaken for each other.
  private static final String CLEAR = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int CODES = 10;
  private static final int CODE = 16;

  private final RandomGenerator random;

  /// @param random one that nobody can foresee
  public Keys(RandomGenerator random) {
    this.random = random;
  }

  /// 128 random bits as 22 letters, digits, `-` or `_`.
  public String key() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Ten codes to be kept on paper, of some 79 bits each, such as `abcd-efgh-2345-6789`.
  public List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < CODES; i++) {
      StringBuilder code = new StringBuilder();
      for (int j = 0; j < CODE; j++) {
        code.append(j > 0 && j % 4 == 0 ? "-" : "")
            .append(CLEAR.charAt(random.nextInt(CLEAR.length())));
      }
      codes.add(code.toString());
    }
    return codes;
  }

  /// A code as its owner typed it, as it was made.
  public static String tidy(String code) {
    String bare = code.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return bare.replaceAll("(.{4})(?!$)", "$1-");
  }

  /// The hash of a key (SHA-256): keys are random, so a fast hash is enough.
  public static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
