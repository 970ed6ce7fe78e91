package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.study.Settings;
import anneal.study.Sitting;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SittingRowTest {

  @Test
  void aRowFromBeforeQuestionsCouldBeNamedTakesAllInScope() {
    UUID id = new UUID(1, 2);
    String scope = "{\"packs\":[],\"topics\":[],\"levels\":[]}";
    assertEquals(
        new Sitting(id, Sitting.Mode.QUIZ, 5, Settings.Scope.ALL, Instant.EPOCH),
        new SittingRow("anna", id.toString(), "quiz", 5, scope, 0).sitting());
  }
}
