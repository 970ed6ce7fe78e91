package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.question.Revision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketSealTest {

  private static final TicketSeal SEAL = new TicketSeal(new byte[32]);

  @Test
  void aSealedTicketOpensAsItWas() {
    for (List<String> order : List.of(List.of("b", "a"), List.<String>of())) {
      assertEquals(Optional.of(ticket(order)), SEAL.open(SEAL.seal(ticket(order))));
    }
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    String token = SEAL.seal(ticket(List.of("a", "b")));
    for (int i = 0; i < token.length() - 1; i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertTrue(SEAL.open(changed).isEmpty(), "changed at " + i);
    }
  }

  @Test
  void aTokenHidesWhatTheAuthorCalledTheOptions() {
    String token = SEAL.seal(ticket(List.of("the-right-one", "wrong")));
    String read = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1);
    assertFalse(read.contains("right") || read.contains("wrong") || read.contains("pack"));
  }

  @Test
  void theSameTicketHasTheSameToken() {
    assertEquals(SEAL.seal(ticket(List.of("a"))), SEAL.seal(ticket(List.of("a"))));
  }

  @Test
  void anotherSecretDoesNotOpenIt() {
    byte[] secret = new byte[32];
    secret[0] = 1;
    assertFalse(new TicketSeal(secret).open(SEAL.seal(ticket(List.of("a")))).isPresent());
  }

  @Test
  void aShortSecretIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new TicketSeal(new byte[31]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.b", "%%%.%%%", "no dot", "AAAA.", ".AAAA"})
  void nonsenseIsNoTicket(String token) {
    assertTrue(SEAL.open(token).isEmpty());
  }

  private static Ticket ticket(List<String> order) {
    return new Ticket(
        new UUID(1, 2),
        LearnerId.LOCAL,
        new QuestionId("pack", "slug"),
        new Asked(new Revision(3, "0123456789abcdef"), 7, order),
        new UUID(3, 4),
        Instant.ofEpochMilli(1_800_000_000_000L));
  }
}
