package anneal.store;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.question.Answer;
import anneal.question.Revision;
import anneal.study.Asked;
import anneal.study.Confidence;
import anneal.study.Events;
import anneal.study.Marks;
import anneal.study.Response;
import anneal.study.Standing;
import anneal.study.Step;
import anneal.study.StudyEvent;
import anneal.study.StudyEvent.Reviewed;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The checksum of an event: the same after a round through the database, another after any change.
class ChecksumTest {

  private static Path folder;
  private static Database database;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("checksum");
    database = Database.open(folder.resolve("anneal.db"));
  }

  @AfterContainer
  static void close() throws IOException {
    database.close();
    Backups.remove(folder.resolve("anneal.db"));
    Files.delete(folder);
  }

  @Property(tries = 300)
  void anEventComesBackAsItWasAndItsChecksumHolds(@ForAll("reviews") Reviewed review) {
    SqlStudyStore store = new SqlStudyStore(database);
    store.record(review.stamp().id(), ANNA, GINI, _ -> new Step(review, Standing.NEW));
    EventRow row =
        database
            .read(lane -> lane.sql(StudySql.class).event(review.stamp().id().toString()))
            .orElseThrow();
    assertEquals(Checksum.of(row), row.crc());
    assertEquals(EventRow.of(review).crc(), row.crc());
    assertEquals(normal(review), row.logged().event());
  }

  /// SQLite keeps -0.0 as 0.0, and UTF-8 has no lone surrogates.
  private static StudyEvent normal(Reviewed it) {
    Marks marks = it.marks();
    Answer answer =
        switch (it.response().answer()) {
          case Answer.Typed(String text) -> new Answer.Typed(text.replaceAll("\\p{Cs}", "?"));
          case Answer other -> other;
        };
    return new Reviewed(
        it.stamp(),
        it.asked(),
        new Response(
            answer,
            it.response().confidence(),
            it.response().milliseconds(),
            it.response().hints()),
        new Marks(
            marks.score() + 0.0,
            marks.rating(),
            marks.elapsed(),
            marks.before(),
            marks.after(),
            marks.dueDay()));
  }

  @Provide
  Arbitrary<Reviewed> reviews() {
    Arbitrary<Answer> answers =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(40).map(Answer.Typed::new),
            Arbitraries.strings().alpha().ofMaxLength(5).map(Answer.Picked::new));
    Arbitrary<List<String>> orders = Arbitraries.strings().alpha().ofMaxLength(3).list();
    Arbitrary<@Nullable Confidence> sure = Arbitraries.of(Confidence.class).injectNull(0.3);
    Arbitrary<Double> scores =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 1).ofScale(12),
            Arbitraries.of(-0.0, 0.0, 1.0, 0.1 + 0.2));
    Arbitrary<MemoryState> memories =
        Combinators.combine(
                Arbitraries.doubles().between(0.001, 36_500).ofScale(14),
                Arbitraries.doubles().between(1, 10).ofScale(14))
            .as(MemoryState::new);
    return Combinators.combine(
            answers,
            orders,
            sure,
            scores,
            memories,
            memories.injectNull(0.3),
            Arbitraries.integers())
        .as(ChecksumTest::review);
  }

  private static Reviewed review(
      Answer answer,
      List<String> order,
      @Nullable Confidence sure,
      double score,
      MemoryState after,
      @Nullable MemoryState before,
      int number) {
    return new Reviewed(
        on(TODAY, Math.floorMod(number, 86_400), ANNA, GINI),
        new Asked(new Revision(number, "0123456789abcdef"), number, order),
        new Response(answer, sure, number, number),
        new Marks(score, Rating.of(1 + Math.floorMod(number, 4)), number, before, after, number));
  }

  @Test
  void everyColumnIsInTheSum() throws ReflectiveOperationException {
    StudyEvent review = Events.review(on(TODAY, 0, ANNA, GINI), Standing.NEW, Rating.GOOD).event();
    EventRow row = EventRow.of(review);
    List<String> columns = new ArrayList<>();
    RecordComponent[] own = EventRow.class.getRecordComponents();
    for (int i = 0; i < own.length; i++) {
      if (!List.of("arrival", "crc", "review").contains(own[i].getName())) {
        assertNotEquals(row.crc(), Checksum.of(changed(row, i)), own[i].getName());
        columns.add(own[i].getName());
      }
    }
    RecordComponent[] more = ReviewRow.class.getRecordComponents();
    for (int i = 0; i < more.length; i++) {
      EventRow other = with(row, 13, changed(row.review(), i));
      assertNotEquals(row.crc(), Checksum.of(other), more[i].getName());
      columns.add(more[i].getName());
    }
    assertEquals(29, columns.size(), columns.toString());
  }

  private static <R extends Record> R changed(R record, int place)
      throws ReflectiveOperationException {
    RecordComponent component = record.getClass().getRecordComponents()[place];
    component.getAccessor().setAccessible(true);
    Object value = component.getAccessor().invoke(record);
    return with(record, place, other(value, component.getType()));
  }

  /// The same record with another value in one place.
  private static <R extends Record> R with(R record, int place, Object value)
      throws ReflectiveOperationException {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      components[i].getAccessor().setAccessible(true);
      values[i] = components[i].getAccessor().invoke(record);
    }
    values[place] = value;
    Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
    constructor.setAccessible(true);
    @SuppressWarnings("unchecked")
    R copy = (R) constructor.newInstance(values);
    return copy;
  }

  /// Another value; for an empty column the one that is nearest to empty.
  private static Object other(@Nullable Object value, Class<?> type) {
    if (type == String.class) {
      return value == null ? "" : value + "x";
    }
    if (type == Double.class) {
      return value == null ? 0.0 : Math.nextUp((Double) value);
    }
    if (type == long.class) {
      return (Long) value + 1;
    }
    return value == null ? 0 : (Integer) value + 1;
  }
}
