package anneal.store;

import anneal.upkeep.Backup;
import anneal.upkeep.BackupShelf;
import anneal.upkeep.Drill;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The backups of one database in a folder. What came of the last drill lies beside them.
public final class BackupFolder implements BackupShelf {

  private static final String DRILL = "last-drill.properties";

  private final Backups backups;
  private final DatabaseAddress address;
  private final Path folder;

  public BackupFolder(Backups backups, DatabaseAddress address) {
    this.backups = backups;
    this.address = address;
    this.folder = backups.folder();
  }

  @Override
  public Optional<String> fault() {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "try", ".part"));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "The folder of the backups, "
              + folder
              + ", cannot be written ("
              + e.getClass().getSimpleName()
              + "): give the account that runs Anneal the right to write there, and check that the"
              + " disk is neither full nor mounted read-only.");
    }
  }

  @Override
  public OptionalLong free() {
    long free = folder.toFile().getUsableSpace();
    return free > 0 ? OptionalLong.of(free) : OptionalLong.empty();
  }

  @Override
  public List<Backup> list() {
    return said(backups::all).stream().map(Backups::told).toList();
  }

  @Override
  public Backup make(Instant now, Consumer<String> progress) {
    return said(
        () -> {
          Backups.Made made = backups.make(address, now, progress);
          return Backups.told(made.file());
        });
  }

  @Override
  public void rotate(int keep) {
    said(
        () -> {
          backups.rotate(keep);
          return keep;
        });
  }

  @Override
  public OptionalLong written() {
    return said(backups::parts).stream().mapToLong(it -> it.toFile().length()).max();
  }

  /// The name is only held against the list: what was asked for is never made a path.
  @Override
  public Drill drill(String name, Instant now, Consumer<String> progress) {
    Path file =
        said(backups::all).stream()
            .filter(it -> name(it).equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        "There is no backup of that name any more; list them again.", null));
    return said(
        () -> {
          Drill drill = tried(file, now, progress);
          keep(drill);
          return drill;
        });
  }

  private Drill tried(Path file, Instant now, Consumer<String> progress) {
    long began = System.nanoTime();
    try {
      Diagnosis found = new Restore(file, address, backups.replay()).rehearse(progress);
      return new Drill(name(file), now, since(began), found.events(), found.cards(), null);
    } catch (DatabaseProblem wrong) {
      if (wrong.kind() == DatabaseProblem.Kind.NOT_WRITABLE) {
        throw wrong;
      }
      return new Drill(name(file), now, since(began), 0, 0, wrong.getMessage());
    }
  }

  private static long since(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }

  private void keep(Drill drill) {
    Properties lines = new Properties();
    lines.setProperty("backup", drill.backup());
    lines.setProperty("at", drill.at().toString());
    lines.setProperty("milliseconds", Long.toString(drill.milliseconds()));
    lines.setProperty("events", Long.toString(drill.events()));
    lines.setProperty("cards", Long.toString(drill.cards()));
    if (drill.fault() != null) {
      lines.setProperty("fault", drill.fault());
    }
    Path part = folder.resolve(DRILL + ".part");
    try (Writer out = Files.newBufferedWriter(part)) {
      lines.store(out, "The restore that was tried last");
    } catch (IOException e) {
      throw DatabaseProblem.notWritable(part, String.valueOf(e), e);
    }
    try {
      Files.move(part, folder.resolve(DRILL), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw DatabaseProblem.notWritable(part, String.valueOf(e), e);
    }
  }

  /// What somebody else wrote there counts for nothing.
  @Override
  public Optional<Drill> lastDrill() {
    Properties lines = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve(DRILL))) {
      lines.load(in);
      return Optional.of(
          new Drill(
              lines.getProperty("backup", ""),
              Instant.parse(lines.getProperty("at", "")),
              Long.parseLong(lines.getProperty("milliseconds")),
              Long.parseLong(lines.getProperty("events")),
              Long.parseLong(lines.getProperty("cards")),
              lines.getProperty("fault")));
    } catch (IOException | IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static <T> T said(Supplier<T> work) {
    try {
      return work.get();
    } catch (DatabaseProblem e) {
      throw new Refused(String.valueOf(e.getMessage()), e);
    }
  }
}
