package anneal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// One of many people at a hosted instance: asks for a question, answers it, asks for the next.
final class Guest {

  private static final String SET = "\r\nSet-Cookie: ";

  private UUID sitting = UUID.randomUUID();
  private String cookie = "";
  private int answered;
  private JsonNode turn = Desk.JSON.nullNode();

  /// Asks for the question that is next; a new sitting after some answers.
  byte[] asks(int answers) {
    if (answered == answers) {
      answered = 0;
      sitting = UUID.randomUUID();
    }
    return Volley.request("GET", "/api/sittings/" + sitting + "/turn", cookie, "");
  }

  /// Reads the question, and the cookie that came with the first.
  void hears(ByteBuffer response) {
    byte[] bytes = new byte[response.remaining()];
    response.get(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    int set = text.indexOf(SET);
    if (set > 0 && set < end) {
      String given = text.substring(set + SET.length(), text.indexOf(';', set));
      cookie = "Cookie: " + given + "\r\n";
    }
    try {
      turn = Desk.JSON.readTree(text.substring(end + 4));
    } catch (IOException e) {
      throw new IllegalStateException("not a turn: " + text, e);
    }
    if (!turn.path("state").asText().equals("question")) {
      throw new IllegalStateException("no question: " + text);
    }
  }

  /// Answers what was asked.
  byte[] answers() {
    answered++;
    String body = Desk.answer(newId(), turn).toString();
    return Volley.request("POST", Desk.path(turn), cookie, body);
  }

  /// An id that grows with time, as those of the pages do.
  private static UUID newId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long time = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(4096);
    return new UUID(time, random.nextLong() >>> 2 | Long.MIN_VALUE);
  }
}
