package anneal.study;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.question.Revision;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs tickets, so that what a learner saw can be trusted when it comes back.
///
/// A token is the ticket's fields and an HMAC-SHA-256 over them, both in URL-safe base 64. It is
/// signed, not hidden: it holds no key and no remark.
public final class TicketSeal {

  private static final String SEPARATOR = "\n";
  private static final int FIELDS = 9;

  private final SecretKeySpec key;

  /// @param secret at least 32 bytes, the same for as long as tokens shall be valid
  public TicketSeal(byte[] secret) {
    if (secret.length < 32) {
      throw new IllegalArgumentException("a token secret needs at least 32 bytes");
    }
    key = new SecretKeySpec(secret, "HmacSHA256");
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
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    String signed = encoder.encodeToString(content);
    return signed + "." + encoder.encodeToString(mac(signed));
  }

  /// The ticket of a token; empty when it was not sealed with this secret. Expiry is the caller's
  /// business.
  public Optional<Ticket> open(String token) {
    int dot = token.indexOf('.');
    if (dot < 0 || token.length() > 2_000) {
      return Optional.empty();
    }
    try {
      String signed = token.substring(0, dot);
      byte[] content = Base64.getUrlDecoder().decode(signed);
      byte[] mac = Base64.getUrlDecoder().decode(token.substring(dot + 1));
      return MessageDigest.isEqual(mac, mac(signed))
          ? Optional.of(read(content))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
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

  private byte[] mac(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256", missing);
    }
  }
}
