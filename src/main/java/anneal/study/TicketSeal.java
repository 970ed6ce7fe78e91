package anneal.study;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.question.Revision;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals tickets, so that what a learner saw can be trusted when it comes back.
///
/// A token is the ticket encrypted with AES-256-GCM, in URL-safe base 64. It is hidden as well as
/// proof against change, since an author's ids of the options shown may say which is right. The
/// nonce is an HMAC of the ticket: the same ticket always has the same token, and two tickets never
/// share a nonce.
public final class TicketSeal {

  private static final String SEPARATOR = "\n";
  private static final int FIELDS = 9;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST = 8_000;

  private final SecretKeySpec macKey;
  private final SecretKeySpec key;

  /// @param secret at least 32 bytes, the same for as long as tokens shall be valid
  public TicketSeal(byte[] secret) {
    if (secret.length < 32) {
      throw new IllegalArgumentException("a token secret needs at least 32 bytes");
    }
    macKey = new SecretKeySpec(secret, "HmacSHA256");
    key = new SecretKeySpec(mac("ticket".getBytes(StandardCharsets.UTF_8)), "AES");
  }

  /// The token of a ticket.
  public String seal(Ticket ticket) {
    Asked asked = ticket.asked();
    String text =
        String.join(
            SEPARATOR,
            ticket.turn().toString(),
            ticket.learner().value(),
            ticket.question().toString(),
            Integer.toString(asked.revision().number()),
            asked.revision().hash(),
            Integer.toString(asked.variant()),
            String.join(",", asked.order()),
            ticket.sitting().toString(),
            Long.toString(ticket.expires().toEpochMilli()));
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    byte[] nonce = Arrays.copyOf(mac(content), NONCE_BYTES);
    byte[] token = Arrays.copyOf(nonce, NONCE_BYTES + content.length + TAG_BITS / 8);
    try {
      cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content, 0, content.length, token, NONCE_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has AES-GCM", impossible);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// The ticket of a token; empty when it was not sealed with this secret. Expiry is the caller's
  /// business.
  public Optional<Ticket> open(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(token);
      if (sealed.length <= NONCE_BYTES) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce);
      return Optional.of(read(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES)));
    } catch (IllegalArgumentException | GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static Ticket read(byte[] content) {
    String[] field = new String(content, StandardCharsets.UTF_8).split(SEPARATOR, -1);
    if (field.length != FIELDS) {
      throw new IllegalArgumentException("not a ticket");
    }
    List<String> order = field[6].isEmpty() ? List.of() : Arrays.asList(field[6].split(",", -1));
    Revision revision = new Revision(Integer.parseInt(field[3]), field[4]);
    return new Ticket(
        UUID.fromString(field[0]),
        new LearnerId(field[1]),
        QuestionId.parse(field[2]).orElseThrow(IllegalArgumentException::new),
        new Asked(revision, Integer.parseInt(field[5]), order),
        UUID.fromString(field[7]),
        Instant.ofEpochMilli(Long.parseLong(field[8])));
  }

  private byte[] mac(byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(macKey);
      return mac.doFinal(content);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256", missing);
    }
  }
}
