package anneal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import anneal.Papers;
import anneal.Tasks;
import anneal.memory.EasyDays;
import anneal.question.Answer;
import anneal.question.Level;
import anneal.question.Question;
import anneal.question.Task;
import anneal.study.Settings;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  record Cup(String name, int size, @Nullable String note, List<String> tags) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"kind\":\"picked\",\"option\":\"a\"}",
        "{\"kind\":\"typed\",\"text\":\"0.5 \\u0000 \\\"x\\\"\"}"
      })
  void anAnswerSaysItsKindAndComesBackTheSame(String json) throws Exception {
    Answer answer = Json.mapper().readValue(json, Answer.class);
    assertEquals(json, Json.mapper().writeValueAsString(answer));
  }

  @Test
  void everyCaseOfAnAnswerIsKnown() throws Exception {
    for (Answer each : List.of(new Answer.Picked("a"), new Answer.Typed("1"))) {
      String json = Json.mapper().writeValueAsString(each);
      assertEquals(each, Json.mapper().readValue(json, Answer.class));
    }
  }

  @Test
  void aQuestionOfEveryKindComesBackTheSame() throws Exception {
    for (Task task : Tasks.ofEveryKind()) {
      Question question = Papers.question("pack/slug", "topic", task, 2);
      String json = Json.mapper().writeValueAsString(question);
      assertEquals(question, Json.mapper().readValue(json, Question.class));
    }
  }

  @Test
  void settingsComeBackTheSame() throws Exception {
    Settings.Scope scope =
        new Settings.Scope(Set.of("statistics"), Set.of("statistics/bayes"), Set.of(Level.SENIOR));
    EasyDays days = new EasyDays(Set.of(DayOfWeek.SUNDAY), Set.of(), Set.of(20_778), true);
    Settings.Chosen easy = new Settings.Chosen(days, 1_795_000_000_000L);
    Settings settings =
        new Settings(30, 5, 0.85, 3, ZoneId.of("Europe/Berlin"), scope, false, true, easy);
    String json = Json.mapper().writeValueAsString(settings);
    assertEquals(settings, Json.mapper().readValue(json, Settings.class));
    assertEquals("senior", Json.mapper().readTree(json).at("/scope/levels/0").asText());
  }

  @Test
  void aNullableComponentMayBeMissing() throws Exception {
    Cup cup = Json.mapper().readValue("{\"name\":\"a\",\"size\":1,\"tags\":[]}", Cup.class);
    assertNull(cup.note());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"a\",\"size\":1,\"tags\":[],\"colour\":\"red\"}",
        "{\"name\":\"a\",\"name\":\"b\",\"size\":1,\"tags\":[]}",
        "{\"size\":1,\"tags\":[]}",
        "{\"name\":null,\"size\":1,\"tags\":[]}",
        "{\"name\":\"a\",\"tags\":[]}",
        "{\"name\":\"a\",\"size\":null,\"tags\":[]}",
        "{\"name\":\"a\",\"size\":\"1\",\"tags\":[]}",
        "{\"name\":\"a\",\"size\":1.5,\"tags\":[]}",
        "{\"name\":\"a\",\"size\":1,\"tags\":[null]}",
        "{\"name\":\"a\",\"size\":1,\"tags\":[]} x",
        "{\"name\":\"a\",\"size\":1,\"tags\":",
        "null x",
        ""
      })
  void aDoubtfulRecordIsRefused(String json) {
    assertThrows(JsonProcessingException.class, () -> Json.mapper().readValue(json, Cup.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"option\":\"a\"}",
        "{\"kind\":\"guessed\",\"option\":\"a\"}",
        "{\"kind\":\"picked\"}",
        "{\"kind\":\"picked\",\"option\":null}",
        "{\"kind\":\"typed\",\"option\":\"a\"}"
      })
  void aDoubtfulAnswerIsRefused(String json) {
    assertThrows(JsonProcessingException.class, () -> Json.mapper().readValue(json, Answer.class));
  }

  @Test
  void anUnknownZoneIsRefused() {
    JsonProcessingException refusal =
        assertThrows(
            JsonProcessingException.class,
            () -> Json.mapper().readValue("\"Mars/Olympus\"", ZoneId.class));
    assertEquals(true, refusal.getOriginalMessage().contains("Europe/Berlin"));
  }

  @Test
  void aBombIsDefused() {
    String deep = "[".repeat(60) + "]".repeat(60);
    assertThrows(JsonProcessingException.class, () -> Json.mapper().readTree(deep));
    String longNumber = "1".repeat(101);
    assertThrows(JsonProcessingException.class, () -> Json.mapper().readTree(longNumber));
  }
}
