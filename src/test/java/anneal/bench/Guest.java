package anneal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// One of many people at a hosted instance: asks for a question, answers it, asks for the next. Who
/// has met every question goes, and somebody new comes in their place.
final class Guest {

  private static final String SET = "\r\nSet-Cookie: ";

  private static final String SETTINGS =
      """
      {"sittingSize": 20, "newPerDay": 500, "desiredRetention": 0.9, "rolloverHour": 4,
       "zone": "UTC", "packs": [], "topics": [], "levels": [], "confidence": true,
       "singleKeys": true}
      """;

  private static final String PLAN =
      """
      {"minutes": %d, "interviews": [{"id": "%s", "date": "%s", "label": "", "profile": "senior",
       "level": null, "weights": {}, "topics": {}, "dropped": [], "closed": false}]}
      """;

  private static final int DAYS = 21;

  private final int minutes;
  private UUID sitting = newId();
  private String cookie;
  private int answered;
  private JsonNode turn = Desk.JSON.nullNode();
  private JsonNode revealed = Desk.JSON.nullNode();
  private boolean settled;
  private boolean planned;

  /// @param cookie header of somebody who was here before, empty for a new guest
  Guest(String cookie) {
    this(cookie, 0);
  }

  /// @param minutes of a day's study until an interview in three weeks, 0 for none
  Guest(String cookie, int minutes) {
    this.cookie = cookie;
    this.minutes = minutes;
  }

  /// Asks for the question that is next; a new sitting after some answers.
  byte[] asks(int answers) {
    if (answered == answers) {
      answered = 0;
      sitting = newId();
    }
    return Volley.request("GET", "/api/sittings/" + sitting + "/turn", cookie, "");
  }

  /// Wants no daily limit, once.
  Optional<byte[]> settles() {
    if (settled) {
      return Optional.empty();
    }
    settled = true;
    return Optional.of(Volley.request("PUT", "/api/settings", cookie, SETTINGS));
  }

  /// Plans for an interview, once, where there is any.
  Optional<byte[]> plans() {
    if (planned || minutes == 0) {
      return Optional.empty();
    }
    planned = true;
    String plan = PLAN.formatted(minutes, newId(), LocalDate.now(ZoneOffset.UTC).plusDays(DAYS));
    return Optional.of(Volley.request("PUT", "/api/plan", cookie, plan));
  }

  /// Marks an answer that only its author can mark.
  Optional<byte[]> marks() {
    if (!revealed.path("state").asText().equals("revealed")) {
      return Optional.empty();
    }
    String path = "/api/answers/" + revealed.path("answerId").asText() + "/marks";
    return Optional.of(Volley.request("PUT", path, cookie, Desk.marks(revealed).toString()));
  }

  /// Reads what came of the answer.
  void learns(ByteBuffer response) {
    revealed = json(text(response));
  }

  /// Reads the question, and the cookie that came with the first.
  ///
  /// @return whether there was a question; who asks again is somebody new
  boolean hears(ByteBuffer response) {
    String text = text(response);
    int end = text.indexOf("\r\n\r\n");
    int set = text.indexOf(SET);
    if (set > 0 && set < end) {
      String given = text.substring(set + SET.length(), text.indexOf(';', set));
      cookie = "Cookie: " + given + "\r\n";
    }
    turn = json(text);
    boolean question = turn.path("state").asText().equals("question");
    if (!question) {
      sitting = newId();
      cookie = "";
      answered = 0;
      settled = false;
      planned = false;
    }
    return question;
  }

  private static String text(ByteBuffer response) {
    byte[] bytes = new byte[response.remaining()];
    response.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static JsonNode json(String response) {
    try {
      return Desk.JSON.readTree(response.substring(response.indexOf("\r\n\r\n") + 4));
    } catch (IOException e) {
      throw new IllegalStateException("no JSON: " + response, e);
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
