package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackroomTest {

  @Test
  void doesOneThingAfterTheOtherAndLeavesOutTheOldestOfTooMuch() throws InterruptedException {
    Backroom backroom = new Backroom();
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    CountDownLatch last = new CountDownLatch(1);
    List<Integer> done = new CopyOnWriteArrayList<>();
    backroom.execute(
        () -> {
          busy.countDown();
          waitFor(free);
        });
    busy.await();
    IntStream.range(0, 1_010).forEach(it -> backroom.execute(() -> done.add(it)));
    backroom.execute(last::countDown);
    free.countDown();
    last.await();
    assertEquals(IntStream.range(11, 1_010).boxed().toList(), done);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
