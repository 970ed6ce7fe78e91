package anneal.web;

import anneal.person.LearnerId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what a guest's browser keeps, so that nobody can make up to be another guest
/// (HMAC-SHA-256).
public final class GuestPass {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String SIGN = "g.";

  /// Characters of a guest's id, which is a UUID.
  private static final int ID = 36;

  private final SecretKeySpec key;

  /// @param secret 32 bytes, the same over restarts
  public GuestPass(byte[] secret) {
    key = new SecretKeySpec(secret, ALGORITHM);
  }

  /// The pass of a guest.
  public String of(LearnerId guest) {
    return SIGN + guest.value() + "." + sign(guest.value());
  }

  /// Whose pass it is; empty unless it was signed here.
  Optional<LearnerId> read(String pass) {
    int end = SIGN.length() + ID;
    if (!pass.startsWith(SIGN) || pass.length() <= end || pass.charAt(end) != '.') {
      return Optional.empty();
    }
    String guest = pass.substring(SIGN.length(), end);
    return same(sign(guest), pass.substring(end + 1))
        ? Optional.of(new LearnerId(guest))
        : Optional.empty();
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
