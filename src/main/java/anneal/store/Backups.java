package anneal.store;

import anneal.store.DatabaseAddress.PostgresServer;
import anneal.store.DatabaseAddress.SqliteFile;
import anneal.study.Logged;
import anneal.study.Standing;
import anneal.upkeep.Backup;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder of backups: each is one file of SQLite, whichever database it was taken from, and bears
/// the moment in its name. A backup is examined before it gets that name; one of a database that is
/// not well ends in `.suspect`, and older ones are then left alone.
public final class Backups {

  private static final String START = "anneal-";
  private static final String END = ".db";
  private static final String SUSPECT = ".suspect";
  private static final Pattern GOOD = Pattern.compile("anneal-\\d{8}T\\d{6}Z\\.db");
  private static final Pattern ANY = Pattern.compile(GOOD + "(\\.suspect)?");
  private static final Pattern PARTS = Pattern.compile(GOOD + "(\\.part)+");
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Function<List<Logged>, Standing> replay;

  /// @param folder made when missing
  /// @param replay the standing that follows from the log of one card
  public Backups(Path folder, Function<List<Logged>, Standing> replay) {
    this.folder = folder.toAbsolutePath().normalize();
    this.replay = replay;
  }

  /// A backup that was made.
  ///
  /// @param diagnosis what its examination found
  public record Made(Path file, Diagnosis diagnosis) {}

  /// Makes one of a moment of the database, while a server may go on answering from it.
  ///
  /// @throws DatabaseProblem when the database cannot be read or the folder not be written
  public Made make(DatabaseAddress address, Instant now) {
    return make(address, now, _ -> {});
  }

  /// The same.
  ///
  /// @param progress told in a few words how far it is
  public Made make(DatabaseAddress address, Instant now, Consumer<String> progress) {
    Path file = folder.resolve(START + NAME.format(now) + END);
    Path part = folder.resolve(file.getFileName() + ".part");
    try {
      Files.createDirectories(folder);
      remove(part);
      progress.accept("copying");
      take(address, part, progress);
      progress.accept("examining");
      Diagnosis found = new Doctor(part).examine(replay);
      Path end = found.healthy() ? file : folder.resolve(file.getFileName() + SUSPECT);
      sync(part);
      Files.move(part, end, StandardCopyOption.ATOMIC_MOVE);
      return new Made(end, found);
    } catch (IOException e) {
      throw DatabaseProblem.notWritable(file, String.valueOf(e), e);
    } catch (SQLException e) {
      throw Snapshot.problem(address, e);
    }
  }

  private static void take(DatabaseAddress address, Path part, Consumer<String> progress)
      throws SQLException, IOException {
    switch (address) {
      case SqliteFile(Path source) -> {
        DatabaseProblem.unlessThere(source);
        try (Connection connection = new Connections(source).writing()) {
          Copies.make(connection, part);
        }
      }
      case PostgresServer server -> {
        new Transfer(server, new SqliteFile(part), progress).run();
        Claim.forget(part);
      }
    }
  }

  /// The backups that were found well, newest first.
  public List<Path> list() {
    return named(GOOD);
  }

  /// Those of a damaged database too, newest first.
  List<Path> all() {
    return named(ANY);
  }

  /// Files that are being written.
  List<Path> parts() {
    return named(PARTS);
  }

  private List<Path> named(Pattern pattern) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(it -> pattern.matcher(name(it)).matches())
          .filter(it -> moment(it).isPresent())
          .sorted(Comparator.comparing(Backups::name).reversed())
          .toList();
    } catch (IOException e) {
      throw DatabaseProblem.notWritable(folder.resolve(START), String.valueOf(e), e);
    }
  }

  /// When the newest one was made.
  public Optional<Instant> newest() {
    return list().stream().findFirst().flatMap(Backups::moment);
  }

  /// What the name says; a file of somebody else says nothing.
  private static Optional<Instant> moment(Path file) {
    String name = name(file);
    try {
      return Optional.of(
          NAME.parse(name.substring(START.length(), name.indexOf('.')), Instant::from));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// A file as a backup.
  static Backup told(Path file) {
    Instant at = moment(file).orElse(Instant.EPOCH);
    return new Backup(name(file), at, file.toFile().length(), name(file).endsWith(END));
  }

  /// Where they are, absolute.
  Path folder() {
    return folder;
  }

  /// The standing that follows from the log of one card.
  Function<List<Logged>, Standing> replay() {
    return replay;
  }

  /// Removes the oldest ones.
  ///
  /// @param keep how many stay, at least 1
  public void rotate(int keep) {
    try {
      for (Path old : list().stream().skip(Math.max(1, keep)).toList()) {
        Files.delete(old);
      }
    } catch (IOException e) {
      throw DatabaseProblem.notWritable(folder.resolve(START), String.valueOf(e), e);
    }
  }

  /// Removes a file of SQLite that nobody else knows of, and what belongs to it.
  static void remove(Path file) throws IOException {
    for (String end : Connections.FILES) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
    }
    Claim.forget(file);
  }

  static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
