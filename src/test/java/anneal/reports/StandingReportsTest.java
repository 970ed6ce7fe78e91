package anneal.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.question.Catalog;
import anneal.question.QuestionId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingReportsTest {

  private static final int TODAY = 20_000;
  private final Catalog catalog = Papers.catalog(2, 2, 3);

  @ParameterizedTest
  @CsvSource({
    "0.01, 0",
    "0.99, 0",
    "1, 1",
    "2.9, 1",
    "3, 2",
    "6.9, 2",
    "7, 3",
    "20, 3",
    "21, 4",
    "59, 4",
    "60, 5",
    "36500, 5"
  })
  void aStabilityBelongsToOneBucket(double stability, int bucket) {
    assertEquals(bucket, Temperature.bucket(stability));
  }

  @Test
  void theTemperatureOfABankCountsEveryQuestionOnce() {
    Temperature temperature = Temperature.of(6, List.of(card(0, 0.5, 0), card(1, 30, 9)));
    assertEquals(4, temperature.unseen());
    assertEquals(List.of(1, 0, 0, 0, 1, 0), temperature.buckets());
  }

  @Test
  void theForecastPutsOverdueCardsOnTodayAndLeavesSuspendedOnesOut() {
    CardLine suspended = new CardLine(id(5), 3, TODAY - 3, TODAY, true);
    Forecast forecast =
        Forecast.of(
            List.of(card(0, 1, -4), card(1, 1, 0), card(2, 9, 2), card(3, 9, 30), suspended),
            TODAY,
            30);
    assertEquals(2, forecast.dueToday());
    assertEquals(1, forecast.due().get(2));
    assertEquals(3, forecast.total());
    assertEquals(0, forecast.peak());
    assertEquals(30, forecast.due().size());
  }

  @Test
  void theWeakestTopicNeedsFiveAnswersAndAMiss() {
    List<QuestionScore> few = List.of(new QuestionScore(id(0), 4, 0));
    assertTrue(TopicStanding.weakest(topics(few)).isEmpty());
    List<QuestionScore> right = List.of(new QuestionScore(id(0), 9, 9));
    assertTrue(TopicStanding.weakest(topics(right)).isEmpty());
    List<QuestionScore> scores =
        List.of(
            new QuestionScore(id(0), 3, 2),
            new QuestionScore(id(1), 2, 0),
            new QuestionScore(id(3), 5, 4));
    TopicStanding weakest = TopicStanding.weakest(topics(scores)).orElseThrow();
    assertEquals("t0", weakest.topic().id());
    assertEquals(0.4, weakest.meanScore(), 1e-12);
    assertEquals(5, weakest.answers());
    assertEquals(3, weakest.questions());
  }

  @Test
  void aTopicKnowsWhatIsUnseenAndDue() {
    TopicStanding first =
        TopicStanding.of(catalog, List.of(card(0, 1, -1), card(1, 9, 4)), List.of(), TODAY)
            .getFirst();
    assertEquals(1, first.unseen());
    assertEquals(1, first.due());
    assertEquals(4, topics(List.of()).size());
  }

  private List<TopicStanding> topics(List<QuestionScore> scores) {
    return TopicStanding.of(catalog, List.of(), scores, TODAY);
  }

  private CardLine card(int question, double stability, int dueIn) {
    return new CardLine(id(question), stability, TODAY - 1, TODAY + dueIn, false);
  }

  private QuestionId id(int index) {
    return catalog.packs().getFirst().questions().get(index).id();
  }
}
