package anneal.study;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.noon;
import static anneal.study.Events.on;
import static anneal.study.Events.stamp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.memory.Card;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What every [StudyStore] does when many come at once.
public abstract class StudyStoreCrowdContract {

  private static final int THREADS = 32;

  /// A store in which nothing happened yet; the same one within a test.
  protected abstract StudyStore store();

  private static <T> List<T> crowd(int calls, Callable<T> call) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        futures.add(threads.submit(call));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : futures) {
        results.add(each.get());
      }
      return results;
    }
  }

  @Test
  void noUpdateOfACardIsLost() throws Exception {
    int calls = 640;
    crowd(
        calls,
        () -> {
          Stamp stamp = on(TODAY, 0, ANNA, GINI);
          return store().record(stamp.id(), ANNA, GINI, good(stamp));
        });
    assertTrue(
        store().standings(ANNA).get(GINI).card() instanceof Card.Seen seen
            && seen.reviews() == calls);
    assertEquals(calls, store().stamp(ANNA));
    assertEquals(calls, store().cardLog(ANNA, GINI).size());
  }

  @Test
  void oneIdFromManyThreadsIsStoredOnce() throws Exception {
    UUID id = Events.id();
    Stamp stamp = stamp(id, ANNA, GINI);
    List<StudyStore.Recorded> all =
        crowd(THREADS * 4, () -> store().record(id, ANNA, GINI, good(stamp)));
    assertEquals(1, all.stream().filter(it -> !it.repeated()).count());
    assertEquals(1, all.stream().map(StudyStore.Recorded::logged).distinct().count());
    assertEquals(1, store().stamp(ANNA));
  }

  @Test
  void aFailingUnitDoesNotHurtItsNeighbours() throws Exception {
    List<Boolean> kept =
        crowd(
            600,
            () -> {
              Stamp stamp = on(TODAY, 0, ANNA, GINI);
              boolean fails = stamp.id().getMostSignificantBits() % 3 == 0;
              try {
                store()
                    .record(
                        stamp.id(),
                        ANNA,
                        GINI,
                        before -> {
                          if (fails) {
                            throw new IllegalStateException("this one fails");
                          }
                          return Events.good(stamp).apply(before);
                        });
                return true;
              } catch (IllegalStateException _) {
                return false;
              }
            });
    long stored = kept.stream().filter(it -> it).count();
    assertTrue(stored > 0 && stored < kept.size(), "both kinds came up");
    assertEquals(stored, store().cardLog(ANNA, GINI).size());
    assertEquals(stored, store().stamp(ANNA));
  }

  @Test
  void whatWasAcknowledgedIsSeenByWhoeverReadsNext() throws Exception {
    crowd(
        320,
        () -> {
          Stamp stamp = on(TODAY, 0, learner(), new QuestionId("trees", "q" + stampless()));
          StudyStore.Recorded recorded =
              store().record(stamp.id(), stamp.learner(), stamp.question(), good(stamp));
          assertEquals(recorded.after(), store().standings(stamp.learner()).get(stamp.question()));
          assertTrue(store().stamp(stamp.learner()) >= recorded.stamp());
          return recorded;
        });
  }

  @Test
  void whoRepeatsWhatIsBeingTakenSeesItToo() throws Exception {
    StudyStore store = store();
    assertEquals(List.of(), store.sittingLog(ANNA, Events.SITTING));
    List<Stamp> stamps = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      stamps.add(on(TODAY, 0, ANNA, GINI));
    }
    AtomicInteger turn = new AtomicInteger();
    List<Boolean> seen =
        crowd(
            stamps.size() * 4,
            () -> {
              Stamp stamp = stamps.get(turn.getAndIncrement() / 4);
              var recorded = store.record(stamp.id(), ANNA, GINI, good(stamp));
              return store.sittingLog(ANNA, Events.SITTING).contains(recorded.logged());
            });
    assertEquals(List.of(), seen.stream().filter(it -> !it).toList());
  }

  @Test
  void undosAtOnceTakeBackAStepEach() throws Exception {
    for (int i = 0; i < 10; i++) {
      for (QuestionId question : List.of(GINI, BAYES)) {
        Stamp stamp = on(TODAY, i, ANNA, question);
        store().record(stamp.id(), ANNA, question, good(stamp));
      }
    }
    Steps steps = new Steps(store(), AtTheDesk.FSRS);
    List<Optional<StudyEvent>> undone =
        crowd(18, () -> steps.undo(ANNA, Events.id(), noon(TODAY, 60)));
    assertEquals(18, undone.stream().flatMap(Optional::stream).distinct().count());
  }

  /// Reads a stamp and then what it stands for, again and again, while somebody writes.
  private static void follow(StudyStore store, AtomicBoolean done) {
    while (!done.get()) {
      long stamp = store.stamp(ANNA);
      long events = (stamp + 2) / 3;
      assertTrue(store.sittingLog(ANNA, Events.SITTING).size() >= events, "log of the sitting");
      assertTrue(store.newest(ANNA, 50).size() >= Math.min(50, events), "newest events");
      assertTrue(store.cardLog(ANNA, GINI).size() >= events, "log of the card");
      assertTrue(store.settings(ANNA).newPerDay() >= (stamp + 1) / 3, "settings");
      int size = store.sitting(ANNA, Events.SITTING).map(Sitting::size).orElse(0);
      assertTrue(size >= stamp / 3, "order of the sitting");
    }
  }

  @Test
  void whoHasSeenAStampSeesWhatItStandsFor() throws Exception {
    StudyStore store = store();
    beside(
        done -> follow(store, done),
        () -> {
          for (int i = 1; i <= 150; i++) {
            Stamp stamp = on(TODAY, 0, ANNA, GINI);
            store.record(stamp.id(), ANNA, GINI, good(stamp));
            store.putSettings(ANNA, AtTheDesk.settings(5, i));
            Settings.Scope all = Settings.Scope.ALL;
            store.putSitting(
                ANNA, new Sitting(Events.SITTING, Sitting.Mode.DUE, i, all, stamp.at()));
          }
        });
  }

  /// Does something beside two readers, who end with it.
  private static void beside(Consumer<AtomicBoolean> reader, Runnable work) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> readers = new ArrayList<>();
      try {
        for (int i = 0; i < 2; i++) {
          readers.add(threads.submit(() -> reader.accept(done)));
        }
        work.run();
      } finally {
        done.set(true);
      }
      for (Future<?> each : readers) {
        each.get();
      }
    }
  }

  private static Study desk(StudyStore store) {
    AtTheDesk.Shelf shelf = new AtTheDesk.Shelf(Papers.catalog(6, 6, 12));
    InMemoryEditStore notes = new InMemoryEditStore(new InMemoryStudyStore());
    return new Study(
        shelf, store, new TicketSeal(new byte[32]), new Edits(shelf, store, notes, AtTheDesk.FSRS));
  }

  /// What a desk shows, but for the token.
  private static String shown(Next next) {
    return next instanceof Next.Question(Turn turn)
        ? turn.question().id() + " " + turn.why() + " " + turn.progress()
        : next.toString();
  }

  /// The settings change before every other answer, so that the readers lay the table anew while it
  /// is being recorded.
  @Test
  void theTableThatStaysIsTheOneThatWouldBeLaidAnew() throws Exception {
    StudyStore store = store();
    Study desk = desk(store);
    Instant now = Events.noon(TODAY, 0);
    UUID id = new UUID(9, 9);
    beside(
        done -> {
          while (!done.get()) {
            desk.next(LearnerId.LOCAL, id, now);
          }
        },
        () -> {
          for (int i = 0; i < 120; i++) {
            Next next = desk.next(LearnerId.LOCAL, id, now);
            if (i % 2 == 0) {
              store.putSettings(LearnerId.LOCAL, AtTheDesk.settings(200 - i % 4, 100));
            }
            if (next instanceof Next.Question(Turn turn)) {
              desk.answer(AtTheDesk.handed(turn, AtTheDesk.key(turn)), now);
            }
            String kept = shown(desk.next(LearnerId.LOCAL, id, now));
            assertEquals(shown(desk(store).next(LearnerId.LOCAL, id, now)), kept);
          }
        });
  }

  private static LearnerId learner() {
    return new LearnerId("learner-" + Thread.currentThread().threadId() % 4);
  }

  private static long stampless() {
    return Events.id().getMostSignificantBits() & 0xfff_ffff;
  }
}
