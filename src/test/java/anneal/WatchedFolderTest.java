package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.store.DatabaseAddress.PostgresServer;
import anneal.store.Postgres;
import anneal.web.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pack that is saved while the server runs.
class WatchedFolderTest {

  private static final Path KINDS = Path.of("src/test/resources/packs/kinds");
  private static final Duration SOON = Duration.ofSeconds(2);

  @Test
  void aSavedPackIsServedWithinTwoSeconds(@TempDir Path packs, @TempDir Path data)
      throws IOException, InterruptedException {
    try (Premises premises = new Premises(data, packs)) {
      ApiClient api = new ApiClient(premises.address());
      assertTrue(!titles(api).contains("One of each kind"));
      copy(KINDS, Files.createDirectory(packs.resolve("kinds")));
      wait(api, "One of each kind");

      Path manifest = packs.resolve("kinds").resolve("pack.json");
      String text = Files.readString(manifest);
      Files.writeString(manifest, text.replace("One of each kind", "Nine kinds"));
      wait(api, "Nine kinds");
      assertEquals(7, titles(api).size());
    }
  }

  @Test
  void aPackSavedBesideOneNodeIsServedByTheOtherWithinTwoSeconds(
      @TempDir Path packs, @TempDir Path data) throws IOException, InterruptedException {
    PostgresServer address = Postgres.empty();
    try (Anneal one = node(address, packs, data, true);
        Anneal two = node(address, packs, data, false)) {
      ApiClient here = new ApiClient(one.address());
      ApiClient there = new ApiClient(two.address());
      Thread.sleep(1_000);
      copy(KINDS, Files.createDirectory(packs.resolve("kinds")));
      wait(here, "One of each kind");
      wait(there, "One of each kind");
    }
  }

  private static Anneal node(PostgresServer address, Path packs, Path data, boolean watches)
      throws IOException {
    Config config =
        new Config(
            "127.0.0.1",
            0,
            address,
            List.of(packs),
            data.resolve("cache"),
            false,
            watches,
            Optional.empty(),
            Optional.empty());
    return Anneal.start(config, Instant::now, _ -> {});
  }

  private static void wait(ApiClient api, String title) throws InterruptedException {
    long start = System.nanoTime();
    while (!titles(api).contains(title)) {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(waited.compareTo(SOON) < 0, () -> title + " is not served after " + waited);
      Thread.sleep(20);
    }
  }

  private static List<String> titles(ApiClient api) {
    JsonNode banks = api.get("/api/banks").expect(200).get("banks");
    return Stream.iterate(0, it -> it + 1)
        .limit(banks.size())
        .map(it -> banks.get(it).get("title").asText())
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
