package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Papers;
import anneal.memory.Card;
import anneal.question.Catalog;
import anneal.question.QuestionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingsTest {

  /// 60 questions, of which no row of cards is a divisor.
  private static final Catalog CATALOG = Papers.catalog(3, 4, 5);

  private static QuestionId id(int number) {
    return new QuestionId("p", "q" + number);
  }

  private static Standing at(int second) {
    return new Standing(Card.NEW, false, 0, Instant.ofEpochSecond(second));
  }

  private static Map<QuestionId, Standing> all(Standings standings) {
    Map<QuestionId, Standing> all = new HashMap<>();
    standings.forEach((id, it) -> assertEquals(null, all.put(id, it), "met twice: " + id));
    return all;
  }

  private static List<QuestionId> publishedAndOthers() {
    List<QuestionId> ids = new ArrayList<>();
    CATALOG.packs().forEach(pack -> pack.questions().forEach(it -> ids.add(it.id())));
    for (int i = 0; i < 30; i++) {
      ids.add(id(i));
    }
    return ids;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theyHoldWhatAMapWouldHoldHoweverOftenCardsChange(boolean published) {
    Stock stock = new Stock(published ? CATALOG : Catalog.EMPTY);
    List<QuestionId> ids = publishedAndOthers();
    Random random = new Random(7);
    Map<QuestionId, Standing> expected = new HashMap<>(Map.of(ids.get(3), at(0), id(5), at(0)));
    Standings standings = Standings.of(stock, expected);
    for (int i = 1; i <= 1_000; i++) {
      QuestionId id = ids.get(random.nextInt(ids.size()));
      expected.put(id, at(i));
      standings = standings.with(id, at(i));
      assertEquals(expected.get(id), standings.get(id));
      assertEquals(expected.size(), standings.size());
    }
    assertEquals(expected, all(standings));
    assertEquals(expected, all(Standings.of(stock, expected)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasBeforeStaysAsItWas(boolean published) {
    Stock stock = new Stock(published ? CATALOG : Catalog.EMPTY);
    List<QuestionId> ids = publishedAndOthers();
    Standings before = Standings.of(stock, Map.of(ids.get(0), at(1)));
    Standings after = before.with(ids.get(0), at(2)).with(ids.get(1), at(3)).with(id(0), at(4));
    assertEquals(Map.of(ids.get(0), at(1)), all(before));
    assertEquals(Map.of(ids.get(0), at(2), ids.get(1), at(3), id(0), at(4)), all(after));
    assertEquals(Standing.NEW, before.get(ids.get(1)));
  }

  @Test
  void cardsOfWhatIsPublishedAreMetInTheOrderOfThePacks() {
    Stock stock = new Stock(CATALOG);
    Map<QuestionId, Standing> cards = new HashMap<>();
    publishedAndOthers().forEach(it -> cards.put(it, at(1)));
    List<Stock.Item> met = new ArrayList<>();
    Standings.of(stock, cards).forEachPublished((item, _) -> met.add(item));
    assertEquals(stock.items(), met);
  }
}
