package anneal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// How long it takes from starting the server, with the six banks and an empty database, until the
/// first question was handed out, and how much memory it holds when idle. Each round is a new
/// process: without anything kept from earlier, with the drawn values kept, and with classes kept
/// in an ahead-of-time cache as well. Argument: rounds.
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///   -Danneal.main=anneal.bench.StartBenchmark -Danneal.args=5
/// ```
public final class StartBenchmark {

  private static final long SETTLE_MILLIS = 5_000;

  private StartBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    Path folder = Files.createTempDirectory("anneal-start");
    Path classes = folder.resolve("classes.aot");
    once(folder.resolve("learn"), List.of("-XX:AOTCacheOutput=" + classes), false);
    print("nothing kept", rounds, i -> folder.resolve("fresh" + i), List.of());
    Path kept = folder.resolve("kept");
    once(kept, List.of(), false);
    print("drawn values kept", rounds, _ -> kept, List.of());
    print("and classes", rounds, _ -> kept, List.of("-XX:AOTCache=" + classes));
  }

  private interface Place {
    Path of(int round);
  }

  private static void print(String what, int rounds, Place place, List<String> flags)
      throws IOException, InterruptedException {
    List<Start> starts = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      starts.add(once(place.of(i), flags, i == rounds - 1));
    }
    double[] seconds = starts.stream().mapToDouble(Start::seconds).sorted().toArray();
    System.out.printf(
        "%-18s median %.2f s, best %.2f s, worst %.2f s; resident when idle %s%n",
        what, seconds[rounds / 2], seconds[0], seconds[rounds - 1], starts.getLast().memory());
  }

  private record Start(double seconds, String memory) {}

  private static Start once(Path folder, List<String> flags, boolean settle)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path database = folder.resolve(UUID.randomUUID() + ".db");
    long start = System.nanoTime();
    try (JavaProcess server = JavaProcess.server(folder, database, flags)) {
      Desk desk = new Desk(server.address());
      String state = desk.turn(UUID.randomUUID()).path("state").asText();
      double seconds = (System.nanoTime() - start) / 1e9;
      if (!state.equals("question")) {
        throw new IOException(
            "no question: " + state + ", flags " + Arrays.toString(flags.toArray()));
      }
      if (settle) {
        Thread.sleep(SETTLE_MILLIS);
      }
      return new Start(seconds, settle ? Resident.of(server.id()).toString() : "");
    }
  }
}
