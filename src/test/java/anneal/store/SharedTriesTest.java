package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.people.Allowance;
import anneal.people.InMemoryTries;
import anneal.people.Throttle;
import anneal.people.Tries;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Limits hold for two nodes on one PostgreSQL together.
class SharedTriesTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path folder;

  @Test
  void whoTriesAtTwoNodesIsSlowedAsAtOne() {
    DatabaseAddress address = Postgres.empty();
    try (Database one = Database.open(address);
        Database two = Database.open(address)) {
      Throttle here = new Throttle(SqlTries.of(one), "sign in", 4, Duration.ofSeconds(30));
      Throttle there = new Throttle(SqlTries.of(two), "sign in", 4, Duration.ofSeconds(30));
      for (int i = 0; i < 2; i++) {
        assertEquals(Duration.ZERO, here.attempt("anna", NOON));
        assertEquals(Duration.ZERO, there.attempt("anna", NOON));
      }
      assertEquals(Duration.ofSeconds(1), here.attempt("anna", NOON));
      assertEquals(Duration.ofSeconds(1), there.attempt("anna", NOON));
      assertEquals(Duration.ZERO, there.attempt("anna", NOON.plusSeconds(1)));
      assertEquals(Duration.ofSeconds(2), here.attempt("anna", NOON.plusSeconds(1)));
      there.forgive("anna");
      assertEquals(Duration.ZERO, here.attempt("anna", NOON.plusSeconds(1)));
    }
  }

  @Test
  void noMoreThanIsAllowedPassesHoweverManyAskAtOnce() throws Exception {
    DatabaseAddress address = Postgres.empty();
    try (Database one = Database.open(address);
        Database two = Database.open(address);
        ExecutorService hands = Executors.newFixedThreadPool(6)) {
      List<Allowance> nodes = new ArrayList<>();
      for (Database each : List.of(one, two)) {
        nodes.add(new Allowance(SqlTries.of(each), "export", 10, Duration.ofMinutes(1)));
      }
      List<Future<Duration>> asked = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        Allowance node = nodes.get(i % 2);
        asked.add(hands.submit(() -> node.ask("anna", NOON)));
      }
      int allowed = 0;
      for (Future<Duration> each : asked) {
        allowed += each.get().isZero() ? 1 : 0;
      }
      assertEquals(10, allowed);
    }
  }

  @Test
  void whatIsOldIsSwept() {
    try (Database database = Postgres.open()) {
      Tries tries = SqlTries.of(database);
      tries.change("anna", _ -> Optional.of(new Tries.Noted(1, NOON)));
      tries.sweep(NOON.plusSeconds(1));
      assertTrue(tries.change("anna", it -> it).isEmpty());
    }
  }

  @Test
  void aNodeThatIsAloneCountsInMemory() {
    try (Database database = Database.open(folder.resolve("anneal.db"))) {
      assertInstanceOf(InMemoryTries.class, SqlTries.of(database));
    }
  }
}
