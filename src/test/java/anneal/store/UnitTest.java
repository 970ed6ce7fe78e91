package anneal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What units of one batch have to do with each other: nothing.
class UnitTest {

  @TempDir Path folder;

  /// What a unit throws by itself.
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void whoThrowsAfterWritingTakesBackNothingOfItsNeighbours() throws Exception {
    assertEquals(List.of("left", "right"), batch(true));
  }

  @Test
  void whoThrowsBeforeWritingTakesBackNothingOfItsNeighbours() throws Exception {
    assertEquals(List.of("left", "right"), batch(false));
  }

  /// Lets three units be committed together, of which the middle one throws.
  ///
  /// @return which of them are stored
  private List<String> batch(boolean writesBefore) throws Exception {
    try (Database database = Database.open(folder.resolve("anneal.db"))) {
      CountDownLatch gate = new CountDownLatch(1);
      CompletableFuture<Object> first = queued(() -> database.write(_ -> awaited(gate)));
      CompletableFuture<Object> left = queued(() -> put(database, "left", true, false));
      CompletableFuture<Object> middle = queued(() -> put(database, "middle", writesBefore, true));
      CompletableFuture<Object> right = queued(() -> put(database, "right", true, false));
      gate.countDown();
      CompletableFuture.allOf(first, left, right).join();
      Throwable thrown = assertThrows(CompletionException.class, middle::join).getCause();
      assertTrue(thrown instanceof Refused, () -> "threw " + thrown);
      return List.of("left", "middle", "right").stream()
          .filter(it -> stored(database, it).isPresent())
          .toList();
    }
  }

  private interface Write {
    Object write();
  }

  /// Starts a write, and comes back when it waits.
  private static CompletableFuture<Object> queued(Write write) throws InterruptedException {
    CompletableFuture<Object> end = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    end.complete(write.write());
                  } catch (RuntimeException e) {
                    end.completeExceptionally(e);
                  }
                });
    while (thread.getState() != Thread.State.WAITING && !end.isDone()) {
      Thread.sleep(1);
    }
    return end;
  }

  private static Object put(Database database, String name, boolean writes, boolean throwing) {
    return database.write(
        lane -> {
          if (writes) {
            lane.sql(InstanceSql.class).put(name, name.getBytes(StandardCharsets.UTF_8));
          }
          if (throwing) {
            throw new Refused();
          }
          return true;
        });
  }

  private static Optional<byte[]> stored(Database database, String name) {
    Optional<byte[]> value = database.read(lane -> lane.sql(InstanceSql.class).find(name));
    value.ifPresent(it -> assertArrayEquals(name.getBytes(StandardCharsets.UTF_8), it));
    return value;
  }

  private static boolean awaited(CountDownLatch gate) {
    try {
      gate.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
