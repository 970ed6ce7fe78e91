package anneal.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LateVariantsTest {

  private static Variant numbered(int number) {
    String stem = "Number " + number;
    return new Variant(number, Map.of(), null, stem, new Recall("back"), List.of(), "", null);
  }

  @Test
  void onlyWhatIsLookedAtIsFilledAndOnlyOnce() {
    List<Integer> filled = new ArrayList<>();
    LateVariants variants =
        new LateVariants(
            "recall",
            3,
            number -> {
              filled.add(number);
              return numbered(number);
            });
    assertEquals(3, variants.size());
    assertEquals(List.of(), filled);

    Variant last = variants.getLast();
    assertEquals("Number 2", last.stem());
    assertSame(last, variants.get(2));
    assertEquals(List.of(2), filled);

    assertEquals(List.of(numbered(0), numbered(1), numbered(2)), variants);
    assertEquals(List.of(2, 0, 1), filled);
    assertEquals(List.of(numbered(0), numbered(1), numbered(2)), List.copyOf(variants));
    assertEquals(List.of(2, 0, 1), filled);
  }

  @Test
  void aQuestionLeavesThemUnfilled() {
    LateVariants variants =
        new LateVariants(
            "recall",
            2,
            _ -> {
              throw new AssertionError("nobody looked");
            });
    QuestionId id = QuestionId.parse("pack/slug").orElseThrow();
    Revision revision = new Revision(1, "hash");
    Question question =
        new Question(id, revision, "topic", Level.JUNIOR, 60, Set.of(), null, List.of(), variants);
    assertEquals(2, question.variants().size());
    assertEquals("recall", question.kind());
  }

  @Test
  void noNumberIsThereThatWasNotCounted() {
    LateVariants variants = new LateVariants("recall", 2, LateVariantsTest::numbered);
    assertThrows(IndexOutOfBoundsException.class, () -> variants.get(2));
    assertThrows(IndexOutOfBoundsException.class, () -> variants.get(-1));
  }

  @Test
  void allWhoLookAtOnceSeeTheSame() throws InterruptedException {
    for (int round = 0; round < 200; round++) {
      LateVariants variants = new LateVariants("recall", 3, LateVariantsTest::numbered);
      ConcurrentLinkedQueue<Variant> seen = new ConcurrentLinkedQueue<>();
      CountDownLatch go = new CountDownLatch(1);
      List<Thread> threads = new ArrayList<>();
      for (int each = 0; each < 4; each++) {
        threads.add(Thread.ofVirtual().start(() -> look(go, variants, seen)));
      }
      go.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      Set<Variant> different = Collections.newSetFromMap(new IdentityHashMap<>());
      different.addAll(seen);
      assertEquals(12, seen.size());
      assertEquals(3, different.size());
    }
  }

  private static void look(
      CountDownLatch go, List<Variant> variants, ConcurrentLinkedQueue<Variant> seen) {
    try {
      go.await();
      seen.addAll(variants);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
