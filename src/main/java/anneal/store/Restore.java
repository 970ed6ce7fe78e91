package anneal.store;

import anneal.store.DatabaseAddress.PostgresServer;
import anneal.store.DatabaseAddress.SqliteFile;
import anneal.store.DatabaseProblem.Kind;
import anneal.study.Logged;
import anneal.study.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Puts a backup in the place of a database. The backup is copied, brought to the tables of this
/// program and examined before anything is touched, and itself never changes; what was in the place
/// is set aside, never removed.
public final class Restore {

  private final Path backup;
  private final DatabaseAddress target;
  private final Function<List<Logged>, Standing> replay;

  /// @param replay the standing that follows from the log of one card
  public Restore(Path backup, DatabaseAddress target, Function<List<Logged>, Standing> replay) {
    this.backup = backup.toAbsolutePath().normalize();
    this.target = target;
    this.replay = replay;
  }

  /// What was restored.
  ///
  /// @param diagnosis what the examination of the backup found
  /// @param aside where the old database is now, or its log where that was all; empty where there
  ///   was nothing
  public record Restored(Diagnosis diagnosis, String aside) {}

  /// Does it.
  ///
  /// @param replace whether a database that is there may be set aside
  /// @throws DatabaseProblem when the backup is damaged, the target is there and may not be
  ///   replaced, or a server still runs on it; nothing was changed
  public Restored run(boolean replace, Instant now) {
    DatabaseProblem.unlessThere(backup);
    try {
      return switch (target) {
        case SqliteFile(Path file) -> toFile(file, replace, now);
        case PostgresServer server -> toServer(server, replace, now);
      };
    } catch (IOException e) {
      throw DatabaseProblem.notWritable(backup, String.valueOf(e), e);
    } catch (SQLException e) {
      throw Snapshot.problem(target, e);
    }
  }

  /// Does all of it but the last step: nothing is put in a place, and the copy is gone afterwards.
  ///
  /// @param progress told in a few words how far it is
  /// @throws DatabaseProblem when the backup is damaged, or no copy can be made beside it
  public Diagnosis rehearse(Consumer<String> progress) {
    Path part = backup.resolveSibling(backup.getFileName() + ".rehearsal");
    progress.accept("restoring a copy and examining it");
    try {
      try {
        return prepare(part);
      } finally {
        Backups.remove(part);
      }
    } catch (IOException e) {
      throw DatabaseProblem.notWritable(part, String.valueOf(e), e);
    }
  }

  private Diagnosis prepare(Path part) throws IOException {
    Backups.remove(part);
    Files.copy(backup, part);
    new Opening(part).prepare(Migrations.CURRENT);
    Diagnosis found = new Doctor(part).examine(replay);
    if (!found.healthy()) {
      Backups.remove(part);
      throw new DatabaseProblem(
          Kind.DAMAGED,
          "The backup " + backup + " is damaged: " + found.symptoms().getFirst() + ".",
          "Restore an older one; nothing was changed.");
    }
    Backups.sync(part);
    return found;
  }

  private Restored toFile(Path file, boolean replace, Instant now)
      throws IOException, SQLException {
    List<Path> there = there(file);
    if (!there.isEmpty() && !replace) {
      throw there.contains(file) ? taken() : left(there.getFirst());
    }
    try (Claim _ = Claim.on(file)) {
      prepare(Path.of(file + ".restoring"));
      return replace(file, there, now);
    }
  }

  private Restored replace(Path file, List<Path> there, Instant now) throws IOException {
    if (there.contains(file)) {
      unused(file);
    }
    String old = file + ".replaced-" + now.getEpochSecond();
    for (String end : Connections.FILES) {
      Path each = Path.of(file + end);
      if (Files.exists(each)) {
        Files.move(each, Path.of(old + end));
      }
    }
    Files.move(Path.of(file + ".restoring"), file, StandardCopyOption.ATOMIC_MOVE);
    String first = there.isEmpty() ? "" : there.getFirst().toString();
    return new Restored(inPlace(file), first.replace(file.toString(), old));
  }

  /// What lies in the place of a database and holds anything: it, or a log of it. A log counts even
  /// without its database: SQLite takes it for that of the next one there.
  private static List<Path> there(Path file) {
    return Connections.FILES.stream()
        .map(it -> Path.of(file + it))
        .filter(it -> it.toFile().length() > 0 && !it.toString().endsWith("-shm"))
        .toList();
  }

  /// Looks once more, at the file as the server will meet it.
  private Diagnosis inPlace(Path file) {
    Diagnosis found = new Doctor(file).examine(replay);
    if (!found.healthy()) {
      throw DatabaseProblem.damaged(file, found.symptoms().getFirst().toString(), null);
    }
    return found;
  }

  /// A server of an older version may work on a file without a [Claim]. A file leaves the mode with
  /// a log of its own only when no other connection is open. One that is damaged cannot tell; it is
  /// replaced for that very reason.
  private void unused(Path file) throws IOException {
    try (Connection connection = new Connections(file).writing();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma journal_mode = delete")) {
      if (rows.next() && !rows.getString(1).equals("delete")) {
        throw inUse();
      }
    } catch (SQLException e) {
      if (Fault.atStart(file, e).kind() == Kind.HELD_BY_ANOTHER) {
        throw inUse();
      }
    }
  }

  private Restored toServer(PostgresServer server, boolean replace, Instant now)
      throws IOException, SQLException {
    String aside = "";
    Path part = Files.createTempFile("anneal", ".restoring");
    try (Connection connection = PostgresPools.single(server, "restore")) {
      boolean there = ask(connection, "select count(*) from pg_tables where schemaname = 'public'");
      if (there && !replace) {
        throw taken();
      }
      Diagnosis found = prepare(part);
      if (there) {
        aside = "replaced_" + now.getEpochSecond();
        setAside(connection, aside);
      }
      new Transfer(new SqliteFile(part), server, _ -> {}).run();
      return new Restored(found, aside.isEmpty() ? "" : "schema " + aside + " of " + server);
    } finally {
      Backups.remove(part);
    }
  }

  private void setAside(Connection connection, String name) throws SQLException {
    if (ask(
        connection,
        """
        select count(*) from pg_stat_activity
        where datname = current_database() and application_name like 'anneal%'
        """)) {
      throw inUse();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "begin; alter schema public rename to " + name + "; create schema public; commit");
    }
  }

  private static boolean ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1) > 0;
    }
  }

  private DatabaseProblem taken() {
    return new DatabaseProblem(
        Kind.NOT_EMPTY,
        "The database " + target + " is there already.",
        "Name a new one, or say --replace: then it is set aside and the backup takes its place.");
  }

  private static DatabaseProblem left(Path log) {
    return new DatabaseProblem(
        Kind.NOT_EMPTY,
        "The log " + log + " of a database that is gone lies there still.",
        "Put its database back beside it, for it may hold the newest answers; or say --replace:"
            + " then it is set aside and the backup takes the place.");
  }

  private DatabaseProblem inUse() {
    return new DatabaseProblem(
        Kind.IN_USE,
        "A server still works on " + target + ".",
        "Stop it, all nodes of it, and restore again; nothing was changed.");
  }
}
