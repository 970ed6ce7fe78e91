package anneal.anki;

import anneal.archive.Limits;
import anneal.archive.Refused;
import anneal.interchange.AnkiCollection;
import java.io.BufferedReader;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Reads a foreign database in a JVM of its own: small, short-lived, without this one's
/// environment. A crafted file may reach native code; all it can bring down there is its own
/// reading.
///
/// @param program the main class, which hands [#COMMAND] to [#serve]
/// @param flags of the JVM, its memory before all
/// @param patience how long a reading may take
public record OwnProcess(String program, List<String> flags, Duration patience)
    implements AnkiPackage.Reading {

  /// The first argument of such a process.
  public static final String COMMAND = "read-collection";

  /// Bytes that may come back.
  private static final long MOST = 64L << 20;

  private static final int REFUSED = 2;

  /// What a JVM says that ran out of memory and was told to end then.
  private static final int OUT_OF_MEMORY = 3;

  /// As many as small machines can bear.
  private static final Semaphore AT_ONCE = new Semaphore(2, true);

  static final OwnProcess USUAL =
      new OwnProcess(
          "anneal.Main",
          List.of(
              "-Xmx128m",
              "-XX:MaxDirectMemorySize=16m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-XX:-UsePerfData",
              "-Xlog:disable",
              "-XX:+DisplayVMOutputToStderr",
              "-XX:+ExitOnOutOfMemoryError",
              "-XX:-CreateCoredumpOnCrash",
              "-XX:ErrorFile=" + File.separator + "dev" + File.separator + "null"),
          Duration.ofSeconds(30));

  public OwnProcess {
    flags = List.copyOf(flags);
  }

  /// The other side: reads a database and writes what it holds, as lines.
  ///
  /// @param args [#COMMAND], the database, and what it may cost
  /// @param out where the lines go
  /// @return the exit code
  public static int serve(String[] args, OutputStream out) {
    CollectionLines lines = new CollectionLines(out);
    try {
      Costs costs = new Costs(Limits.USUAL, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      try {
        CollectionFile.read(Path.of(args[1]), costs, lines);
        return 0;
      } catch (Refused e) {
        lines.refused(String.valueOf(e.getMessage()));
        return REFUSED;
      }
    } catch (IOException _) {
      return 1;
    }
  }

  @Override
  public AnkiCollection read(Path database, Costs costs) throws IOException {
    AT_ONCE.acquireUninterruptibly();
    try {
      ProcessBuilder builder = new ProcessBuilder(command(database, costs));
      builder.environment().clear();
      Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try {
        return answer(process);
      } finally {
        process.destroyForcibly();
      }
    } finally {
      AT_ONCE.release();
    }
  }

  private List<String> command(Path database, Costs costs) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("--enable-native-access=ALL-UNNAMED");
    for (String name : List.of("org.sqlite.tmpdir", "java.io.tmpdir")) {
      String value = System.getProperty(name);
      if (value != null) {
        command.add("-D" + name + "=" + value);
      }
    }
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), program));
    command.addAll(List.of(COMMAND, database.toString()));
    command.addAll(List.of(Integer.toString(costs.rows()), Integer.toString(costs.field())));
    return command;
  }

  private AnkiCollection answer(Process process) throws IOException {
    AtomicBoolean late = new AtomicBoolean();
    Thread watch = Thread.ofVirtual().start(() -> end(process, late));
    try {
      CollectionBuilder builder = new CollectionBuilder();
      boolean whole = lines(process, builder);
      judge(process.waitFor(), whole);
      return builder.collection();
    } catch (Refused e) {
      throw late.get() ? late() : e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("The reading was stopped; bring the package again.", e);
    } finally {
      watch.interrupt();
    }
  }

  private void end(Process process, AtomicBoolean late) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        late.set(true);
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return whether nothing but lines came: a dying JVM says other things
  private static boolean lines(Process process, CollectionSink sink) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new Counted(process.getInputStream()), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("[")) {
          return false;
        }
        CollectionLines.read(line, sink);
      }
    }
    return true;
  }

  /// Ends a reading that has no end.
  private static final class Counted extends FilterInputStream {
    private long read;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      int got = super.read(bytes, from, count);
      read += Math.max(0, got);
      if (read > MOST) {
        throw new Refused(
            "The package holds over %d MB of text; export fewer decks at once."
                .formatted(MOST >> 20));
      }
      return got;
    }
  }

  private static void judge(int exit, boolean whole) throws Refused {
    if (exit == OUT_OF_MEMORY) {
      throw new Refused(
          "The package's database takes more memory than it may; export fewer decks at once.");
    }
    if (exit != 0 || !whole) {
      throw new Refused(
          "The reading of the package's database broke off (code %d), so it is likely damaged; in Anki choose Check Database, then export it again."
              .formatted(exit));
    }
  }

  private Refused late() {
    return new Refused(
        "The package's database could not be read within %d seconds; export fewer decks at once."
            .formatted(patience.toSeconds()));
  }
}
