package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Rating;
import anneal.study.Sitting.Mode;
import anneal.study.Turn.Why;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which questions place a learner.
class PlacementDeskTest extends DeskStage {

  @Test
  void aPlacementAsksShortUnseenQuestionsOfAllBanksAndNeverTwice() {
    mode = Mode.PLACEMENT;
    size = 18;
    seen("p0/t0-q0", TODAY - 2, TODAY, 10);
    Set<String> met = new HashSet<>();
    Map<String, Integer> banks = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      String id = answerNext(Why.PLACEMENT, i % 2 == 0 ? Rating.AGAIN : Rating.GOOD);
      assertTrue(met.add(id), "asked twice: " + id);
      banks.merge(id.substring(0, 2), 1, Integer::sum);
    }
    assertFalse(met.contains("p0/t0-q0"));
    assertEquals(Map.of("p0", 4, "p1", 4, "p2", 4), banks);
  }

  @Test
  void aPlacementPassesOverWhatIsSkippedAndEnds() {
    mode = Mode.PLACEMENT;
    size = 18;
    String skipped = pick().orElseThrow().question().id().toString();
    log(new StudyEvent.Skipped(stamp(skipped)));
    int answers = 0;
    while (pick().isPresent() && answers < 30) {
      assertNotEquals(skipped, answerNext(Why.PLACEMENT));
      answers++;
    }
    assertTrue(answers >= 12 && answers <= 17, "asked " + answers);
  }
}
