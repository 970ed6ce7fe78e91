package anneal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How long it takes from starting the server, with the six banks, until the first question was
/// handed out, and how much memory it holds when idle. Each round is a new process: the first start
/// ever, with no database and nothing kept; a later one, with its database and the drawn values;
/// and a later one with the classes that `--aot` keeps as well. Before them a bare Javalin, until
/// it answered once: how quick the machine is in this hour. Arguments: rounds, and the jar, without
/// which there are no such classes.
///
/// ```
/// mvn -q -DskipTests package && mvn -q exec:exec -Dexec.classpathScope=test \
///   -Danneal.main=anneal.bench.StartBenchmark -Danneal.args="5 target/anneal.jar"
/// ```
public final class StartBenchmark {

  private static final long SETTLE_MILLIS = 5_000;
  private static final long PATIENCE_MILLIS = 240_000;

  private final int rounds;
  private final Optional<Path> jar;

  private StartBenchmark(int rounds, Optional<Path> jar) {
    this.rounds = rounds;
    this.jar = jar;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    Optional<Path> jar = args.length > 1 ? Optional.of(Path.of(args[1])) : Optional.empty();
    new StartBenchmark(rounds, jar).run(Files.createTempDirectory("anneal-start"));
  }

  private void run(Path folder) throws IOException, InterruptedException {
    print("bare Javalin", last -> bare(folder, last));
    print("first start", last -> once(Files.createTempDirectory(folder, "fresh"), List.of(), last));
    Path kept = folder.resolve("kept");
    once(kept, List.of(), false);
    print("later start", last -> once(kept, List.of(), last));
    if (jar.isPresent()) {
      List<String> flags = List.of("-XX:AOTCache=" + learn(jar.get(), kept));
      print("later, with classes", last -> once(kept, flags, last));
    }
  }

  /// Has a server keep its classes, and waits for that.
  private static Path learn(Path jar, Path folder) throws IOException, InterruptedException {
    Path note = folder.resolve("cache").resolve("classes.txt");
    Path database = folder.resolve("learn.db");
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    try (JavaProcess server = JavaProcess.packed(jar, folder, database, List.of(), "--aot")) {
      server.address();
      while (!Files.exists(note)) {
        if (System.currentTimeMillis() > end) {
          throw new IOException("no classes were kept; see errors.txt in " + folder);
        }
        Thread.sleep(200);
      }
    }
    return note.resolveSibling("classes.aot");
  }

  private interface Round {
    /// @param last whether to look at its memory too
    Start run(boolean last) throws IOException, InterruptedException;
  }

  private void print(String what, Round round) throws IOException, InterruptedException {
    List<Start> starts = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      starts.add(round.run(i == rounds - 1));
    }
    double[] seconds = starts.stream().mapToDouble(Start::seconds).sorted().toArray();
    System.out.printf(
        "%-20s median %.2f s, best %.2f s, worst %.2f s; resident when idle %s%n",
        what, seconds[rounds / 2], seconds[0], seconds[rounds - 1], starts.getLast().memory());
  }

  private record Start(double seconds, String memory) {

    /// What has passed, and what the server holds once it has come to rest.
    static Start since(long nanos, JavaProcess server, boolean settle)
        throws IOException, InterruptedException {
      double seconds = (System.nanoTime() - nanos) / 1e9;
      if (!settle) {
        return new Start(seconds, "");
      }
      Thread.sleep(SETTLE_MILLIS);
      return new Start(seconds, Resident.of(server.id()).toString());
    }
  }

  private JavaProcess server(Path folder, Path database, List<String> flags) throws IOException {
    return jar.isPresent()
        ? JavaProcess.packed(jar.get(), folder, database, flags)
        : JavaProcess.server(folder, database, flags);
  }

  private static Start bare(Path folder, boolean settle) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (JavaProcess server = JavaProcess.start(folder, List.of("anneal.bench.BareServer"))) {
      new Desk(server.address()).call("GET", "/", "");
      return Start.since(start, server, settle);
    }
  }

  private Start once(Path folder, List<String> flags, boolean settle)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path database = folder.resolve("anneal.db");
    long start = System.nanoTime();
    try (JavaProcess server = server(folder, database, flags)) {
      Desk desk = new Desk(server.address());
      String state = desk.turn(UUID.randomUUID()).path("state").asText();
      Start taken = Start.since(start, server, settle);
      if (!state.equals("question")) {
        throw new IOException("no question: " + state + ", flags " + flags);
      }
      return taken;
    }
  }
}
