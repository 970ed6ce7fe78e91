package anneal.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Copies of the database beside it, made before an upgrade: `anneal.db.before-v2`.
final class Copies {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Copies() {}

  /// Where the copy goes that is made before the upgrade to a version.
  static Path before(Path file, int version) {
    return file.resolveSibling(file.getFileName() + ".before-v" + version);
  }

  /// Where a copy goes that is made at a moment.
  static Path at(Path file, String why, Instant now) {
    return file.resolveSibling(file.getFileName() + "." + why + "-" + MOMENT.format(now));
  }

  /// Makes that copy. One that is there already stays as it is: it was made by an upgrade that was
  /// broken off, and whoever goes back to it moves it, so it is never stale.
  static void make(Connection connection, Path copy) throws SQLException, IOException {
    if (Files.exists(copy)) {
      return;
    }
    Path part = copy.resolveSibling(copy.getFileName() + ".part");
    Files.deleteIfExists(part);
    try (PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
      vacuum.setString(1, part.toString());
      vacuum.execute();
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The copy that was written last.
  static Optional<Path> newest(Path file) {
    String start = file.getFileName() + ".before-v";
    try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
      return beside
          .filter(it -> it.getFileName().toString().startsWith(start))
          .filter(it -> !it.getFileName().toString().endsWith(".part"))
          .max(Comparator.comparing(Copies::written));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException _) {
      return FileTime.fromMillis(0);
    }
  }
}
