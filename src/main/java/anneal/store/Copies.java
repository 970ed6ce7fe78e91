package anneal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /// Makes a copy of the database as it is now. One that is there already is never overwritten, and
  /// stands for the new one only when it is the same byte for byte: so an upgrade that is broken
  /// off and tried again does not fill the disk, and an older copy does not pass for a new one.
  ///
  /// @param wanted its name; where another copy bears that, a number follows: `before-v2-2`
  /// @return where it is
  static Path make(Connection connection, Path wanted) throws SQLException, IOException {
    Path part = wanted.resolveSibling(wanted.getFileName() + ".part");
    Files.deleteIfExists(part);
    try {
      try (PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
        vacuum.setString(1, part.toString());
        vacuum.execute();
      }
      Backups.sync(part);
      Path copy = wanted;
      for (int number = 2; !fits(copy, part); number++) {
        copy = wanted.resolveSibling(wanted.getFileName() + "-" + number);
      }
      if (!Files.exists(copy)) {
        Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
      }
      return copy;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static boolean fits(Path copy, Path part) throws IOException {
    return !Files.exists(copy) || Files.mismatch(copy, part) < 0;
  }

  /// The copy that was written last.
  static Optional<Path> newest(Path file) {
    return all(file).stream().findFirst();
  }

  /// The copies made before upgrades, the one that was written last first.
  static List<Path> all(Path file) {
    Pattern name =
        Pattern.compile(Pattern.quote(file.getFileName() + ".before-v") + "\\d+(-\\d+)?");
    try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
      return beside
          .filter(it -> name.matcher(it.getFileName().toString()).matches())
          .sorted(Comparator.comparing(Copies::written).reversed())
          .toList();
    } catch (IOException _) {
      return List.of();
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
