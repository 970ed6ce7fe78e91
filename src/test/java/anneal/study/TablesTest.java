package anneal.study;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.SITTING;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.noon;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import anneal.Papers;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.question.QuestionId;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class TablesTest {

  private final InMemoryStudyStore memory = new InMemoryStudyStore();
  private final AtTheDesk.Shelf shelf = new AtTheDesk.Shelf(Papers.catalog(1, 2, 4));
  private final Deque<Runnable> meanwhile = new ArrayDeque<>();

  private Tables tables() {
    return new Tables(
        shelf, interrupted(), new TicketSeal(new byte[32]), new Fsrs(Weights.DEFAULT));
  }

  /// The store, in which something happens just before it is asked how many cards were introduced.
  private StudyStore interrupted() {
    return (StudyStore)
        Proxy.newProxyInstance(
            StudyStore.class.getClassLoader(),
            new Class<?>[] {StudyStore.class},
            (_, method, arguments) -> {
              if (method.getName().equals("introducedOn") && !meanwhile.isEmpty()) {
                meanwhile.pop().run();
              }
              return method.invoke(memory, arguments);
            });
  }

  private StudyStore.Recorded answer() {
    QuestionId first = shelf.current().packs().getFirst().questions().getFirst().id();
    Stamp stamp = on(TODAY, 0, ANNA, first);
    return memory.record(stamp.id(), ANNA, first, good(stamp));
  }

  private static Table at(Tables tables) {
    return tables.at(ANNA, SITTING, noon(TODAY, 1));
  }

  @Test
  void aTableIsKeptWhileNothingChanges() {
    Tables tables = tables();
    assertSame(at(tables), at(tables));
  }

  @Test
  void anAnswerThatCameWhileTheTableWasLaidIsCountedOnce() {
    memory.putSettings(ANNA, AtTheDesk.settings(20, 2));
    Tables tables = tables();
    Deque<StudyStore.Recorded> recorded = new ArrayDeque<>();
    meanwhile.push(() -> recorded.push(answer()));
    at(tables);
    tables.advance(recorded.pop());
    assertEquals(at(tables()).next().getClass(), at(tables).next().getClass());
    assertEquals(1, at(tables).progress().done());
    assertEquals(1, at(tables).progress().undoable());
  }
}
