package anneal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedTest {

  @TempDir private Path folder;

  @Test
  void theBuildFolderHasTheSchemasAndTheFrontEndLibraries() {
    try (Shipped shipped = Shipped.open()) {
      assertTrue(shipped.under("questions").containsKey("schema/questions-1.schema.json"));
      assertTrue(shipped.under("web").containsKey("vendor/lit-html/lit-html.js"));
      assertTrue(Files.exists(shipped.packs().resolve("schema/questions-1.schema.json")));
    }
  }

  @Test
  void aFolderThatIsNotThereSaysHowToBuild() {
    try (Shipped shipped = Shipped.open()) {
      IllegalStateException e =
          assertThrows(IllegalStateException.class, () -> shipped.under("nowhere"));
      assertTrue(e.getMessage().contains("mvn package"), e.getMessage());
    }
  }

  @Test
  void aJarIsReadLikeAFolder() throws IOException {
    URI mark = URI.create("jar:" + jar().toUri() + "!/questions/schema/pack-1.schema.json");
    try (Shipped shipped = Shipped.open(mark)) {
      assertEquals(Map.of("index.html", "page", "lib/a.js", "code"), texts(shipped));
      assertTrue(Files.exists(shipped.packs().resolve("schema")));
    }
  }

  @Test
  void theProgramsOwnJarIsNeverWrittenTo() throws IOException {
    Path jar = jar();
    long size = Files.size(jar);
    URI mark = URI.create("jar:" + jar.toUri() + "!/questions/schema/pack-1.schema.json");
    for (boolean kept : List.of(true, false)) {
      try (Shipped shipped = kept ? Shipped.kept(jar, folder.resolve("own")) : Shipped.open(mark)) {
        Path file = shipped.packs().resolve("pack.lock.json");
        assertThrows(ReadOnlyFileSystemException.class, () -> Files.writeString(file, "{}"));
      }
    }
    assertEquals(size, Files.size(jar));
  }

  @Test
  void aServerKeepsWhatItNeedsOfItsJarAndForgetsThatOfOtherBuilds() throws IOException {
    Path jar = jar();
    Path cache = Files.createDirectories(folder.resolve("cache"));
    Files.writeString(cache.resolve("shipped-of-another-build.zip"), "old");
    try (Shipped first = Shipped.kept(jar, cache)) {
      assertEquals(Map.of("index.html", "page", "lib/a.js", "code"), texts(first));
      assertFalse(Files.exists(first.packs().resolveSibling("other.txt")));
    }
    assertEquals(List.of("shipped-" + Build.FINGERPRINT + ".zip"), names(cache));
    Files.delete(jar);
    try (Shipped later = Shipped.kept(jar, cache)) {
      assertEquals(Map.of("index.html", "page", "lib/a.js", "code"), texts(later));
      assertTrue(Files.exists(later.packs().resolve("schema/pack-1.schema.json")));
    }
  }

  @Test
  void whereNothingCanBeKeptTheJarIsRead() throws IOException {
    Path jar = jar();
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    try (Shipped shipped = Shipped.kept(jar, file)) {
      assertEquals(Map.of("index.html", "page", "lib/a.js", "code"), texts(shipped));
    }
  }

  @Test
  void whatIsDamagedIsKeptAnew() throws IOException {
    Path jar = jar();
    Path cache = Files.createDirectories(folder.resolve("damaged"));
    Path zip = cache.resolve("shipped-" + Build.FINGERPRINT + ".zip");
    Files.writeString(zip, "no zip");
    try (Shipped shipped = Shipped.kept(jar, cache)) {
      assertEquals(Map.of("index.html", "page", "lib/a.js", "code"), texts(shipped));
    }
    assertTrue(Files.size(zip) > 100);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(it -> it.getFileName().toString()).toList();
    }
  }

  private static Map<String, String> texts(Shipped shipped) {
    Map<String, String> texts = new TreeMap<>();
    shipped
        .under("web")
        .forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
    return texts;
  }

  private Path jar() throws IOException {
    Path jar = folder.resolve("program with space.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      put(entries, "questions/schema/pack-1.schema.json", "{}");
      put(entries, "web/index.html", "page");
      put(entries, "web/lib/a.js", "code");
      put(entries, "other.txt", "no");
    }
    return jar;
  }

  private static void put(JarOutputStream entries, String name, String text) throws IOException {
    entries.putNextEntry(new JarEntry(name));
    entries.write(text.getBytes(StandardCharsets.UTF_8));
    entries.closeEntry();
  }
}
