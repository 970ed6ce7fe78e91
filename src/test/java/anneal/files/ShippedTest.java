package anneal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedTest {

  @TempDir private Path folder;

  @Test
  void theBuildFolderHasTheSchemasAndTheFrontEndLibraries() {
    assertTrue(Shipped.under("questions").containsKey("schema/questions-1.schema.json"));
    assertTrue(Shipped.under("web").containsKey("vendor/lit-html/lit-html.js"));
  }

  @Test
  void aFolderThatIsNotThereSaysHowToBuild() {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> Shipped.under("nowhere"));
    assertTrue(e.getMessage().contains("mvn package"), e.getMessage());
  }

  @Test
  void aJarIsReadLikeAFolder() throws Exception {
    Path jar = folder.resolve("program.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      put(entries, "web/", "");
      put(entries, "web/index.html", "page");
      put(entries, "web/lib/", "");
      put(entries, "web/lib/a.js", "code");
      put(entries, "other.txt", "no");
      String itself = "anneal/files/Shipped.class";
      entries.putNextEntry(new JarEntry(itself));
      Shipped.class.getResourceAsStream("/" + itself).transferTo(entries);
      entries.closeEntry();
    }
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      assertEquals(Map.of("index.html", "page", "lib/a.js", "code"), webOf(loader));
    }
  }

  private static Map<String, String> webOf(ClassLoader loader)
      throws ClassNotFoundException,
          NoSuchMethodException,
          IllegalAccessException,
          InvocationTargetException {
    Method under = loader.loadClass(Shipped.class.getName()).getMethod("under", String.class);
    SortedMap<?, ?> found = (SortedMap<?, ?>) under.invoke(null, "web");
    Map<String, String> texts = new java.util.HashMap<>();
    found.forEach(
        (name, bytes) ->
            texts.put((String) name, new String((byte[]) bytes, StandardCharsets.UTF_8)));
    return texts;
  }

  private static void put(JarOutputStream entries, String name, String text) throws IOException {
    entries.putNextEntry(new JarEntry(name));
    entries.write(text.getBytes(StandardCharsets.UTF_8));
    entries.closeEntry();
  }
}
