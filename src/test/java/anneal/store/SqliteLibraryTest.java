package anneal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

class SqliteLibraryTest {

  private static final String NAME = LibraryLoaderUtil.getNativeLibName();

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(it -> it.getFileName().toString()).toList();
    }
  }

  @Test
  void itIsUnpackedWholeAndOnce(@TempDir Path cache) throws IOException {
    Path library = SqliteLibrary.kept(cache.resolve("not/there/yet")).resolve(NAME);
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + NAME;
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      assertArrayEquals(Objects.requireNonNull(in).readAllBytes(), Files.readAllBytes(library));
    }
    assertEquals(List.of(NAME), names(library.getParent()));
    FileTime before = FileTime.fromMillis(1_000);
    Files.setLastModifiedTime(library, before);
    assertEquals(
        library.getParent(), SqliteLibrary.kept(cache.resolve("not/there/yet")).toAbsolutePath());
    assertEquals(before, Files.getLastModifiedTime(library));
  }

  @Test
  void thatOfAnEarlierVersionGoesAndWhatIsNotOursStays(@TempDir Path cache) throws IOException {
    Path earlier = Files.createDirectories(cache.resolve("sqlite-3.40.0.0-Linux-x86_64"));
    Files.writeString(earlier.resolve(NAME), "old");
    Path foreign = Files.createDirectories(cache.resolve("sqlite-notes"));
    Files.writeString(foreign.resolve("mine.txt"), "mine");
    SqliteLibrary.kept(cache);
    assertFalse(Files.exists(earlier));
    assertEquals("mine", Files.readString(foreign.resolve("mine.txt")));
  }

  @Test
  void whereNothingCanBeKeptTheDriverIsLeftToItself(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThrows(IOException.class, () -> SqliteLibrary.kept(file));
    SqliteLibrary.keepIn(file);
    assertEquals("in the way", Files.readString(file));
  }
}
