package anneal.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bench.Desk;
import anneal.bench.JavaProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk of a running server refuses: reads go on, writes are 503 with `Retry-After` and a
/// sentence, `/readyz` is red within five seconds, and when the disk takes writes again the server
/// does too, without a restart. The server that cannot begin says why.
@Tag("faults")
class DiskRefusesTest {

  private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-Xmx200m");
  private static final long RED_WITHIN = 5_000_000_000L;

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private String address = "";

  private interface Deed {
    void run() throws Exception;
  }

  private HttpResponse<String> ask(String method, String path, String body) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private void ordeal(JavaProcess server, Deed harm, Deed mend) throws Exception {
    address = server.address();
    UUID sitting = UUID.randomUUID();
    JsonNode turn = new Desk(address).quiz(sitting);
    String body = Desk.answer(UUID.randomUUID(), turn).toString();
    assertEquals(200, ask("GET", "/readyz", "").statusCode());
    harm.run();
    long since = System.nanoTime();
    HttpResponse<String> ready = ask("GET", "/readyz", "");
    while (ready.statusCode() != 503) {
      assertTrue(System.nanoTime() - since < RED_WITHIN, "/readyz stays green");
      Thread.sleep(50);
      ready = ask("GET", "/readyz", "");
    }
    String fault = Desk.JSON.readTree(ready.body()).at("/faults/0").asText();
    assertTrue(fault.contains(":"), "no remedy: " + fault);
    HttpResponse<String> refused = ask("POST", Desk.path(turn), body);
    for (int i = 0; refused.statusCode() != 503; i++) {
      assertTrue(i < 2_000, "everything is taken");
      turn = new Desk(address).turn(sitting);
      if (!turn.path("state").asText().equals("question")) {
        sitting = UUID.randomUUID();
        turn = new Desk(address).turn(sitting);
      }
      body = Desk.answer(UUID.randomUUID(), turn).toString();
      refused = ask("POST", Desk.path(turn), body);
    }
    assertTrue(refused.headers().firstValue("Retry-After").isPresent(), "no Retry-After");
    assertEquals(
        "Nothing can be saved right now",
        Desk.JSON.readTree(refused.body()).path("title").asText());
    for (String path : List.of("/api/home", "/api/banks", "/healthz", "/")) {
      assertEquals(200, ask("GET", path, "").statusCode(), path);
    }
    mend.run();
    long mended = System.nanoTime();
    HttpResponse<String> taken = ask("POST", Desk.path(turn), body);
    while (taken.statusCode() == 503) {
      assertTrue(System.nanoTime() - mended < RED_WITHIN, "no answer is taken any more");
      Thread.sleep(50);
      taken = ask("POST", Desk.path(turn), body);
    }
    assertTrue(taken.statusCode() == 201 || taken.statusCode() == 422, taken.body());
    assertEquals(200, ask("GET", "/readyz", "").statusCode());
    System.out.printf(
        "\"%s\" and back after %d ms%n", fault, (System.nanoTime() - mended) / 1_000_000);
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  @Test
  void aFullDisk() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk + "") == 0,
        "only an administrator mounts a small disk");
    Path filler = disk.resolve("filler");
    try (JavaProcess server =
        JavaProcess.server(folder, disk.resolve("anneal.db").toString(), FLAGS)) {
      ordeal(server, () -> fill(filler), () -> Files.delete(filler));
    } finally {
      assertEquals(0, run("umount", disk + ""));
    }
  }

  private static void fill(Path filler) throws IOException {
    try (var out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(new byte[512]);
      }
    } catch (IOException full) {
      assertTrue(String.valueOf(full.getMessage()).contains("No space"), full::toString);
    }
  }

  @Test
  void aDiskThatTurnedReadOnly() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    FaultyDisk faulty = new FaultyDisk(folder.resolve("tools"), disk);
    faulty.watch(FaultyDisk.ALL, "");
    String database = disk.resolve("anneal.db").toString();
    try (JavaProcess server = JavaProcess.server(folder, faulty.environment(), database, FLAGS)) {
      ordeal(server, () -> faulty.fail(1, FaultyDisk.EROFS, true), faulty::heal);
    }
  }

  @Test
  void aFolderThatWasMovedAway() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path away = folder.resolve("away");
    try (JavaProcess server =
        JavaProcess.server(folder, disk.resolve("anneal.db").toString(), FLAGS)) {
      ordeal(server, () -> Files.move(disk, away), () -> Files.move(away, disk));
    }
  }

  @Test
  void aFileThatBelongsToSomebodyElseIsRefusedAtTheStart() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assertEquals(0, run("chmod", "500", disk.toString()));
    assertRefused(disk.resolve("anneal.db"), "cannot be written", unprivileged());
  }

  @Test
  void aDiskThatIsMountedReadOnlyIsRefusedAtTheStart() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", disk + "") == 0,
        "only an administrator mounts a disk");
    try {
      assertRefused(disk.resolve("anneal.db"), "cannot be written", List.of());
    } finally {
      assertEquals(0, run("umount", disk + ""));
    }
  }

  /// What takes an administrator's right to write everywhere; nothing where the tests have none.
  private static List<String> unprivileged() {
    return System.getProperty("user.name").equals("root")
        ? List.of("setpriv", "--bounding-set", "-dac_override", "--inh-caps", "-dac_override")
        : List.of();
  }

  private void assertRefused(Path file, String words, List<String> prefix) throws Exception {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "anneal.Main",
            "serve",
            "--port",
            "0",
            "--database",
            file.toString(),
            "--cache",
            folder.resolve("cache").toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    assertEquals(2, process.waitFor(), said);
    assertTrue(said.contains(words) && said.contains("Give the account"), said);
  }
}
