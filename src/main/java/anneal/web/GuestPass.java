package anneal.web;

import anneal.person.LearnerId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what a guest's browser keeps, so that nobody can make up to be another guest
/// (HMAC-SHA-256).
public final class GuestPass {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern PASS = Pattern.compile("g\\.([A-Za-z0-9-]{36})\\.([\\w-]{43})");

  private final SecretKeySpec key;

  /// @param secret 32 bytes, the same over restarts
  public GuestPass(byte[] secret) {
    key = new SecretKeySpec(secret, ALGORITHM);
  }

  /// The pass of a guest.
  public String of(LearnerId guest) {
    return "g." + guest.value() + "." + sign(guest.value());
  }

  /// Whose pass it is; empty unless it was signed here.
  Optional<LearnerId> read(String pass) {
    Matcher parts = PASS.matcher(pass);
    if (!parts.matches() || !same(sign(parts.group(1)), parts.group(2))) {
      return Optional.empty();
    }
    return Optional.of(new LearnerId(parts.group(1)));
  }

  private String sign(String guest) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] signature = mac.doFinal(("guest " + guest).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
