package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyClassesTest {

  @TempDir Path folder;

  private String jar(String name, String content) throws Exception {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void anotherJarOrFlagMakesTheFileOutdated() throws Exception {
    String jar = jar("anneal.jar", "classes");
    String origin = ReadyClasses.origin(jar, List.of("-Xmx64m"));
    assertEquals(origin, ReadyClasses.origin(jar, List.of("-Xmx64m")));
    assertNotEquals(origin, ReadyClasses.origin(jar, List.of("-Xmx65m")));
    assertNotEquals(origin, ReadyClasses.origin(jar("other.jar", "classes"), List.of("-Xmx64m")));
    jar("anneal.jar", "other classes");
    assertNotEquals(origin, ReadyClasses.origin(jar, List.of("-Xmx64m")));
  }

  @Test
  void classesInFoldersAreLeftAlone() throws Exception {
    String jar = jar("anneal.jar", "classes");
    assertTrue(ReadyClasses.packed(jar));
    assertFalse(ReadyClasses.packed(jar + File.pathSeparator + folder));
    assertFalse(ReadyClasses.packed(folder.resolve("missing.jar").toString()));
    try (ReadyClasses ready = new ReadyClasses(folder.resolve("cache"), List.of())) {
      assertFalse(ready.make(), "the tests run from folders");
    }
    assertFalse(Files.exists(folder.resolve("cache")));
  }
}
