package anneal.nodes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/// HAProxy before two nodes, with the configuration that is handed out for it. Where there is no
/// HAProxy the test is aborted with a sentence, and in CI it fails.
final class Proxy implements AutoCloseable {

  private static final Path CONFIGURATION = Path.of("src/main/deploy/haproxy.cfg");

  private final Process process;
  private final int people;
  private final int counts;

  Proxy(String one, String two) throws IOException, InterruptedException {
    people = free();
    counts = free();
    ProcessBuilder builder =
        new ProcessBuilder(program(), "-f", CONFIGURATION.toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .putAll(
            Map.of(
                "ANNEAL_BIND",
                "127.0.0.1:" + people,
                "ANNEAL_COUNTS",
                "127.0.0.1:" + counts,
                "ANNEAL_ONE",
                URI.create(one).getAuthority(),
                "ANNEAL_TWO",
                URI.create(two).getAuthority()));
    process = builder.start();
    while (!listens()) {
      if (!process.isAlive()) {
        throw new IOException("haproxy does not start: run it with -c -f " + CONFIGURATION);
      }
      Thread.sleep(20);
    }
  }

  private static String program() {
    return Stream.concat(Arrays.stream(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
        .map(it -> Path.of(it, "haproxy"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(Proxy::missing)
        .toString();
  }

  private static RuntimeException missing() {
    String remedy = "No HAProxy found: install haproxy (Debian: apt install haproxy).";
    return System.getenv("CI") == null
        ? new TestAbortedException(remedy)
        : new IllegalStateException(remedy);
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), people), 1_000);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  String address() {
    return "http://localhost:" + people;
  }

  /// How many requests a node answered without an error: column `hrsp_2xx` of HAProxy's table.
  ///
  /// @param node "one" or "two"
  int served(String node) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI table = URI.create("http://localhost:" + counts + "/;csv");
      List<String> lines =
          http.send(HttpRequest.newBuilder(table).build(), BodyHandlers.ofString())
              .body()
              .lines()
              .toList();
      int column = List.of(lines.getFirst().split(",")).indexOf("hrsp_2xx");
      String row =
          lines.stream().filter(it -> it.startsWith("nodes," + node)).findAny().orElseThrow();
      return Integer.parseInt(row.split(",")[column]);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
