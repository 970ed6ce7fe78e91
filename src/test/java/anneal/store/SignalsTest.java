package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import anneal.store.DatabaseAddress.PostgresServer;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One node tells, the others hear within two seconds.
class SignalsTest {

  private static String next(BlockingQueue<String> heard) throws InterruptedException {
    return heard.poll(2, TimeUnit.SECONDS);
  }

  private static void ready(Signals teller, BlockingQueue<String> heard)
      throws InterruptedException {
    for (int i = 0; i < 100 && heard.isEmpty(); i++) {
      teller.tell("packs");
      Thread.sleep(50);
    }
    Thread.sleep(500);
    heard.clear();
  }

  @Test
  void anotherNodeHearsAndTheTellerDoesNot() throws InterruptedException {
    PostgresServer address = Postgres.empty();
    try (Database one = Database.open(address);
        Database two = Database.open(address);
        Signals here = new Signals(one);
        Signals there = new Signals(two)) {
      BlockingQueue<String> heardHere = new LinkedBlockingQueue<>();
      BlockingQueue<String> heardThere = new LinkedBlockingQueue<>();
      here.listen("packs", () -> heardHere.add("packs"));
      there.listen(
          "packs",
          () -> {
            heardThere.add("packs");
            there.tell("packs");
          });
      ready(here, heardThere);
      here.tell("packs");
      here.tell("weather");
      assertEquals("packs", next(heardThere));
      assertNull(heardThere.poll(300, TimeUnit.MILLISECONDS));
      assertEquals(0, heardHere.size(), "who is woken does not wake others");
    }
  }

  @Test
  void aBrokenConnectionIsMadeAnewAndWhatWasMissedIsCaughtUp() throws InterruptedException {
    PostgresServer address = Postgres.empty();
    String name = address.url().substring(address.url().lastIndexOf('/') + 1);
    try (Database one = Database.open(address);
        Database two = Database.open(address);
        Signals here = new Signals(one);
        Signals there = new Signals(two)) {
      BlockingQueue<String> heard = new LinkedBlockingQueue<>();
      there.listen("packs", () -> heard.add("packs"));
      ready(here, heard);
      Postgres.sql(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
              + name
              + "' and application_name = 'anneal-signals'");
      assertNotNull(next(heard), "whoever may have missed something is woken");
      ready(here, heard);
      here.tell("packs");
      assertNotNull(next(heard));
    }
  }

  @Test
  void onAFileNobodyElseIsThere(@TempDir Path folder) {
    try (Database database = Database.open(folder.resolve("anneal.db"));
        Signals signals = new Signals(database)) {
      signals.listen(
          "packs",
          () -> {
            throw new AssertionError("nobody told");
          });
      signals.tell("packs");
    }
  }
}
