package anneal.study;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.person.LearnerId;
import anneal.question.Catalog;
import anneal.question.QuestionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LaidTablesTest {

  private static final TicketSeal SEAL =
      new TicketSeal("a secret of thirty-two characters".getBytes(StandardCharsets.UTF_8));

  private final LaidTables laid = new LaidTables(1_000);

  private static LearnerId learner(int number) {
    return new LearnerId("learner-" + number);
  }

  private static Table table(int number, int cards) {
    Map<QuestionId, Standing> standings = new HashMap<>();
    for (int i = 0; i < cards; i++) {
      standings.put(new QuestionId("pack", "q" + i), Standing.NEW);
    }
    Desk.View view =
        new Desk.View(
            Settings.DEFAULT,
            Sitting.usual(new UUID(0, number), Settings.DEFAULT, Instant.EPOCH),
            Standings.of(standings),
            Visit.of(List.of()),
            1,
            0,
            0,
            Optional.empty());
    return new Table(
        learner(number),
        new Desk(view, new Fsrs(Weights.DEFAULT)),
        new Table.Laid(1, Instant.EPOCH, 0),
        new AtTheDesk.Shelf(Catalog.EMPTY),
        SEAL);
  }

  @Test
  void tablesNotWantedForTheLongestTimeAreClearedAwayWhenCardsAreTooMany() {
    laid.put(table(1, 400));
    laid.put(table(2, 400));
    assertNotNull(laid.get(learner(1)));
    laid.put(table(3, 400));
    assertNull(laid.get(learner(2)));
    assertNotNull(laid.get(learner(1)));
    assertNotNull(laid.get(learner(3)));
  }

  @Test
  void aNewerTableTakesThePlaceOfTheOlderOne() {
    for (int i = 0; i < 10; i++) {
      Table newest = laid.put(table(1, 400));
      assertSame(newest, laid.get(learner(1)));
    }
    laid.put(table(2, 400));
    assertNotNull(laid.get(learner(1)));
  }

  @Test
  void aTableTooLargeForAllOthersIsKeptAlone() {
    laid.put(table(1, 10));
    laid.put(table(2, 5_000));
    assertNull(laid.get(learner(1)));
    assertNotNull(laid.get(learner(2)));
  }
}
