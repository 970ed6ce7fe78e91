package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bench.JavaProcess;
import anneal.crash.FaultyDisk;
import anneal.study.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Listens to what [Answering] says, and holds it against what a database has afterwards.
final class Witness {

  private static final int ID = 36;

  final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  final Set<String> refused = ConcurrentHashMap.newKeySet();

  /// Acknowledgements heard so far.
  final AtomicLong count = new AtomicLong();

  /// A process that answers; whoever starts it calls [#listen].
  static JavaProcess start(FaultyDisk disk, Path folder, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(flags());
    all.add(Answering.class.getName());
    all.addAll(List.of(arguments));
    return JavaProcess.start(folder, disk.environment(), all);
  }

  /// For processes that live for a second or two.
  static List<String> flags() {
    return List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx200m");
  }

  /// Hears everything that a process says, on a thread of its own, until it ends.
  Thread listen(JavaProcess process) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                for (String line = process.line(); line != null; line = process.line()) {
                  hear(line);
                }
              } catch (IOException _) {
                // the process is gone
              }
            });
  }

  private void hear(String line) {
    if (line.length() != ID + 1) {
      return;
    }
    String id = line.substring(0, ID);
    if (line.endsWith(".")) {
      acknowledged.add(id);
      count.incrementAndGet();
    } else {
      refused.add(id);
    }
  }

  /// Waits for more acknowledgements.
  ///
  /// @return how long that took, in milliseconds
  long await(long more, JavaProcess process) throws InterruptedException {
    long wanted = count.get() + more;
    long start = System.nanoTime();
    while (count.get() < wanted) {
      assertTrue(process.alive(), "the process ended too early");
      assertTrue(System.nanoTime() - start < 300_000_000_000L, "nothing is acknowledged any more");
      Thread.sleep(1);
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  /// A database as it was left: opens, holds what was acknowledged once, nothing that was refused,
  /// and every card follows from the log.
  ///
  /// @param left stays as it is; a copy is opened
  void examine(Path left, Path folder, String moment) throws IOException, SQLException {
    Path copy = Files.createDirectories(folder).resolve("anneal.db");
    copy(left, copy);
    Database.open(copy).close();
    Set<String> stored = ids(copy);
    assertEquals(List.of(), missing(stored), "acknowledged answers are lost; " + moment);
    assertEquals(
        List.of(),
        refused.stream().filter(stored::contains).toList(),
        "refused answers are stored; " + moment);
    Diagnosis found = new Doctor(copy).examine(Events::replay);
    assertTrue(found.healthy(), () -> moment + ": " + found.symptoms().getFirst());
  }

  /// Acknowledged answers that are not there.
  List<String> missing(Set<String> stored) {
    return acknowledged.stream().filter(it -> !stored.contains(it)).toList();
  }

  /// Ids in the log; a doubled one is a failure.
  static Set<String> ids(Path file) throws SQLException {
    Set<String> ids = new HashSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select id from event")) {
      while (rows.next()) {
        assertTrue(ids.add(rows.getString(1)), "stored twice");
      }
    }
    return ids;
  }

  /// Copies a database with its log, and nothing that only a running process needs.
  static void copy(Path from, Path to) throws IOException {
    Backups.remove(to);
    for (Map.Entry<Path, Path> each : Map.of(from, to, log(from), log(to)).entrySet()) {
      if (Files.exists(each.getKey())) {
        Files.copy(each.getKey(), each.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  static Path log(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }
}
