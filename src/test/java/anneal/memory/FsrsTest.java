package anneal.memory;

import static anneal.memory.Vectors.assertClose;
import static anneal.memory.Vectors.at;
import static anneal.memory.Vectors.numbers;
import static anneal.memory.Vectors.published;
import static anneal.memory.Vectors.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FSRS-6 against the numbers of fsrs-rs, fsrs-optimizer, py-fsrs and ts-fsrs.
class FsrsTest {

  private static final String MODEL = "fsrs-rs/src/model.rs";
  private static final String INFERENCE = "fsrs-rs/src/inference.rs";
  private static final String TS = "ts-fsrs/packages/fsrs/__tests__/";

  private final Fsrs fsrs = new Fsrs(Weights.DEFAULT);

  @ParameterizedTest
  @ValueSource(strings = {"native_next_states", "ts_next_state"})
  void everyStepOfTheGridAgrees(String grid) {
    JsonNode rows = at(grid).get("rows");
    assertTrue(rows.size() >= 16, "too few rows");
    for (JsonNode row : rows) {
      Fsrs model = new Fsrs(Vectors.weights(row.get(0).asText()));
      MemoryState before = new MemoryState(row.get(1).asDouble(), row.get(2).asDouble());
      for (Rating rating : Rating.values()) {
        MemoryState after = model.next(before, row.get(3).asInt(), rating);
        int column = 2 + 2 * rating.number();
        assertClose(row.get(column).asDouble(), after.stability(), rating + " S of " + row);
        assertClose(row.get(column + 1).asDouble(), after.difficulty(), rating + " D of " + row);
      }
    }
  }

  @Test
  void intervalsAfterEveryRatingAgree() {
    for (double[] row : rows(at("native_intervals_default").get("rows"))) {
      for (Rating rating : Rating.values()) {
        MemoryState after = fsrs.next(new MemoryState(row[1], row[2]), row[3], rating);
        assertClose(
            row[3 + rating.number()], fsrs.interval(after.stability(), row[0]), rating.name());
      }
    }
  }

  @Test
  void theForgettingCurveAgrees() {
    JsonNode curve = published(MODEL, "power_forgetting_curve_default");
    for (int i = 0; i < 6; i++) {
      double t = curve.get("delta_t").get(i).asDouble();
      double s = curve.get("stability").get(i).asDouble();
      assertClose(curve.get("r").get(i).asDouble(), fsrs.retrievability(t, s), "R(" + t + ")");
    }
    retrievabilities(
        published("fsrs-rs/src/parameter_initialization.rs", "power_forgetting_curve_s1_f64"),
        fsrs,
        1e-9);
    double[] decay02 = Weights.DEFAULT.toArray();
    decay02[20] = 0.2;
    retrievabilities(
        published(INFERENCE, "current_retrievability_s1_decay0.2"),
        new Fsrs(Weights.of(decay02)),
        1e-7);
  }

  private static void retrievabilities(JsonNode curve, Fsrs model, double tolerance) {
    for (int i = 0; i < 4; i++) {
      double t = curve.get("t").get(i).asDouble();
      assertEquals(curve.get("r").get(i).asDouble(), model.retrievability(t, 1), tolerance);
    }
  }

  @Test
  void difficultyMovesAsPublished() {
    double[] rust =
        numbers(published(MODEL, "next_difficulty_d5_ratings1to4").get("after_mean_reversion"));
    double[] ts = numbers(published(TS + "algorithm.test.ts", "next_difficulty_d5"));
    for (Rating rating : Rating.values()) {
      double difficulty = fsrs.next(new MemoryState(5, 5), 3, rating).difficulty();
      assertClose(rust[rating.ordinal()], difficulty, rating.name());
      assertEquals(ts[rating.ordinal()], difficulty, 1e-8);
    }
  }

  /// Difficulty and rating are both i; elapsed days are those after which R is 0.9, 0.8, 0.7, 0.6.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "after_success(s=5,d=i,r,rating=i) | next_recall_stability_s5 | 2",
        "after_failure(s=5,d=i,r) | next_forget_stability_s5 | 1",
        "short_term(s=5,rating=i) | next_short_term_s5 | 0"
      })
  void stabilityMovesAsPublished(String rust, String ts, int kind) {
    JsonNode table = published(MODEL, "next_stability_s5_default");
    double[] wanted = numbers(table.get(rust));
    double[] wantedByTs = numbers(published(TS + "algorithm.test.ts", ts));
    for (int i = kind == 2 ? 2 : 1; i <= 4; i++) {
      double days = kind == 0 ? 0 : fsrs.interval(5, 1 - i / 10.0);
      Rating rating = kind == 1 ? Rating.AGAIN : Rating.of(i);
      double stability = fsrs.next(new MemoryState(5, i), days, rating).stability();
      assertClose(wanted[i - 1], stability, "i = " + i);
      assertClose(wantedByTs[i - 1], stability, "ts, i = " + i);
    }
  }

  @Test
  void twoReviewsLeadWherePublished() {
    JsonNode table = published("fsrs-optimizer/tests/model_test.py", "forward_two_reviews_default");
    double[] stability = numbers(table.get("stability"));
    double[] difficulty = numbers(table.get("difficulty"));
    for (int i = 0; i < stability.length; i++) {
      Rating first = Rating.of(table.get("first_review").get("rating").get(i).asInt());
      JsonNode second = table.get("second_review");
      Rating rating = Rating.of(second.get("rating").get(i).asInt());
      MemoryState after =
          fsrs.next(fsrs.first(first), second.get("delta_t").get(i).asInt(), rating);
      assertClose(stability[i], after.stability(), "S " + i);
      assertClose(difficulty[i], after.difficulty(), "D " + i);
    }
  }

  @Test
  void aHistoryLeadsWherePublished() {
    JsonNode table = published(INFERENCE, "memory_state_default");
    double[] ratings = numbers(table.get("ratings"));
    double[] days = numbers(table.get("delta_t"));
    assertMemory(table, replay(fsrs, ratings, days));
    assertMemory(
        published("py-fsrs/tests/test_basic.py", "memory_state"), replay(fsrs, ratings, days));

    Fsrs withoutSameDay = new Fsrs(Weights.DEFAULT.withoutSameDay());
    MemoryState memory = replay(withoutSameDay, ratings, days);
    assertMemory(table.get("with_w17_w18_w19_zero"), memory);
    assertMemory(published(TS + "FSRS-6.test.ts", "long_term_memory"), memory);
  }

  @Test
  void weightsOfFsrs5LeadWherePublished() {
    Fsrs model = new Fsrs(Vectors.weights("w19"));
    JsonNode memo = published(INFERENCE, "memo_state_w19");
    MemoryState memory = null;
    for (double[] review : rows(memo.get("reviews"))) {
      Rating rating = Rating.of((int) review[0]);
      memory = memory == null ? model.first(rating) : model.next(memory, review[1], rating);
    }
    assertMemory(memo, memory);

    JsonNode good = memo.get("next_good_from");
    MemoryState from = new MemoryState(good.get("s").asDouble(), good.get("d").asDouble());
    assertMemory(good, model.next(from, good.get("days").asInt(), Rating.GOOD));
  }

  @Test
  void theFourNextStatesOfFsrs5WeightsAgree() {
    Fsrs model = new Fsrs(Vectors.weights("w19"));
    JsonNode table = published(INFERENCE, "next_states_w19");
    MemoryState memory = null;
    for (double[] review : rows(table.get("history"))) {
      Rating rating = Rating.of((int) review[0]);
      memory = memory == null ? model.first(rating) : model.next(memory, review[1], rating);
    }
    for (Rating rating : Rating.values()) {
      MemoryState after = model.next(memory, table.get("days_elapsed").asInt(), rating);
      double[] wanted = numbers(table.get(rating.name().toLowerCase(java.util.Locale.ROOT)));
      assertClose(wanted[0], after.stability(), rating.name());
      assertClose(wanted[1], after.difficulty(), rating.name());
      assertEquals(after.stability(), model.interval(after.stability(), 0.9), 1e-9);
    }
  }

  @Test
  void everyReviewWithoutSameDayWeightsAgrees() {
    String source = TS + "impl/long-term_scheduler.test.ts";
    Fsrs model = new Fsrs(Weights.migrated(numbers(published(source, "w"))).withoutSameDay());
    for (JsonNode row : published(source, "cases")) {
      double[] days = numbers(row.get("days"));
      MemoryState memory = model.first(Rating.of(row.get("ratings").get(0).asInt()));
      for (int i = 1; i < days.length; i++) {
        memory = model.next(memory, days[i - 1], Rating.of(row.get("ratings").get(i).asInt()));
        assertClose(row.get("s").get(i).asDouble(), memory.stability(), "S " + i + " of " + row);
        assertClose(row.get("d").get(i).asDouble(), memory.difficulty(), "D " + i + " of " + row);
      }
    }
  }

  @Test
  void firstReviewsAgree() {
    JsonNode table = published(TS + "FSRS-6.test.ts", "first_repeat");
    for (Rating rating : Rating.values()) {
      MemoryState first = fsrs.first(rating);
      int i = rating.ordinal();
      assertClose(table.get("stability").get(i).asDouble(), first.stability(), rating.name());
      assertClose(table.get("difficulty").get(i).asDouble(), first.difficulty(), rating.name());
    }
  }

  @Test
  void intervalsForEveryRetentionAgree() {
    JsonNode table = published(INFERENCE, "next_interval_s1_dr_0.1_to_1.0_rounded_min1");
    double[] wanted = numbers(table.get("ts_fsrs_f64"));
    for (int i = 0; i < wanted.length; i++) {
      double days = fsrs.interval(1, (i + 1) / 10.0);
      assertEquals(wanted[i], Math.max(1, Math.round(days)));
    }
  }

  @Test
  void memoriesFromSm2Agree() {
    JsonNode table = published(INFERENCE, "memory_state_from_sm2_default");
    assertEquals(4, table.size());
    for (JsonNode row : table) {
      MemoryState memory =
          fsrs.fromSm2(
              row.get("ease").asDouble(), row.get("ivl").asDouble(), row.get("ret").asDouble());
      assertClose(row.get("s").asDouble(), memory.stability(), "S of " + row);
      assertClose(row.get("d").asDouble(), memory.difficulty(), "D of " + row);
    }
  }

  @ParameterizedTest
  @CsvSource({"2.5, 10, 1", "2.5, NaN, 0.9", "Infinity, 10, 0.9", "2.5, 10, 0"})
  void sm2NumbersThatFitNoMemoryAreRefused(double ease, double interval, double retention) {
    var refused =
        assertThrows(IllegalArgumentException.class, () -> fsrs.fromSm2(ease, interval, retention));
    assertTrue(refused.getMessage().contains("between 0 and 1"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN})
  void negativeDaysAreRefused(double days) {
    MemoryState memory = fsrs.first(Rating.GOOD);
    assertThrows(IllegalArgumentException.class, () -> fsrs.next(memory, days, Rating.GOOD));
  }

  private static MemoryState replay(Fsrs model, double[] ratings, double[] days) {
    MemoryState memory = model.first(Rating.of((int) ratings[0]));
    for (int i = 1; i < ratings.length; i++) {
      memory = model.next(memory, days[i], Rating.of((int) ratings[i]));
    }
    return memory;
  }

  private static void assertMemory(JsonNode expected, MemoryState actual) {
    JsonNode stability = expected.isArray() ? expected.get(0) : expected.get("stability");
    JsonNode difficulty = expected.isArray() ? expected.get(1) : expected.get("difficulty");
    assertClose(stability.asDouble(), actual.stability(), "stability");
    assertClose(difficulty.asDouble(), actual.difficulty(), "difficulty");
  }
}
