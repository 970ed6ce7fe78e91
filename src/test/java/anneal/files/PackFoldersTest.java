package anneal.files;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import anneal.files.PackFolder.Standing;
import anneal.packs.Finding;
import anneal.packs.LoadCache;
import anneal.packs.Loaded;
import anneal.packs.PackSource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFoldersTest {

  @TempDir Path root;

  private static List<String> names(PackFolders folders) {
    return folders.find().stream().map(it -> it.name() + " " + it.standing()).toList();
  }

  @Test
  void aRootIsAFolderOfPacksOrAPack() throws IOException {
    draft(root, "b").manifest();
    draft(root, "a").manifest();
    Files.createDirectories(root.resolve("schema"));
    assertEquals(List.of("a ALONE", "b ALONE"), names(PackFolders.of(List.of(root))));
    assertEquals(List.of("b ALONE"), names(PackFolders.of(List.of(root.resolve("b")))));
    assertEquals(List.of("b ALONE"), names(PackFolders.of(List.of(root.resolve("b/.")))));
  }

  @Test
  void aRootThatIsNotThereHasNoPacksYet() {
    PackFolders folders = PackFolders.of(List.of(root.resolve("later")));
    assertEquals(List.of(), names(folders));
    draft(root.resolve("later"), "a").manifest();
    assertEquals(List.of("a ALONE"), names(folders));
  }

  @Test
  void theSecondFolderOfANameIsNotTaken() {
    draft(root.resolve("x"), "a").manifest();
    draft(root.resolve("y"), "a").manifest();
    PackFolders folders = PackFolders.of(List.of(root.resolve("x"), root.resolve("y")));
    assertEquals(List.of("a ALONE", "a SECOND"), names(folders));
    Loaded<PackSource> second = folders.find().get(1).read(LoadCache.NONE);
    assertTrue(second.value().isEmpty());
    assertEquals("P003", second.findings().getFirst().code());
  }

  @Test
  void filesThatAreNoTopicsAreLeftAlone() {
    draft(root, "a")
        .manifest()
        .questions(choice("one", "this"))
        .file("pack.lock.json", "no json")
        .file(".basics.json.swp", "no json")
        .file(".hidden.json", "no json")
        .file("notes.md", "# Notes")
        .file("media/notes.txt", "about the pictures");
    Loaded<PackSource> loaded =
        new PackFolder(root.resolve("a"), Standing.ALONE).read(LoadCache.NONE);
    assertEquals(List.of("T010"), loaded.findings().stream().map(Finding::code).toList());
    PackSource source = loaded.value().orElseThrow();
    assertEquals(1, source.files().size());
    assertEquals(Set.of(), source.media());
    assertEquals("a/basics.json", source.files().getFirst().place().file());
  }

  @Test
  void aQuestionOfTheWrongShapeIsLeftOutAndTheOthersStay() {
    draft(root, "a").manifest().questions("{\"id\": 3}", choice("one", "this"), "7");
    Loaded<PackSource> loaded =
        new PackFolder(root.resolve("a"), Standing.ALONE).read(LoadCache.NONE);
    assertTrue(loaded.hasErrors());
    assertEquals(
        List.of("/questions/1"),
        loaded.value().orElseThrow().files().getFirst().items("questions").stream()
            .map(it -> it.place().pointer())
            .toList());
  }

  @Test
  void aFileThatVanishesIsAFinding() throws IOException {
    draft(root, "a").manifest();
    Files.createSymbolicLink(root.resolve("a/pack2.json"), root.resolve("nowhere"));
    Files.delete(root.resolve("a/pack.json"));
    List<Finding> findings =
        new PackFolder(root.resolve("a"), Standing.ALONE).read(LoadCache.NONE).findings();
    assertEquals("J006", findings.getFirst().code());
  }

  @Test
  void aPackWhoseManifestCannotBeLookedAtIsAFindingAndTheOthersStay() throws IOException {
    draft(root, "a").manifest();
    Files.createDirectories(root.resolve("loop"));
    Files.createSymbolicLink(root.resolve("loop/pack.json"), Path.of("pack.json"));
    Files.createDirectories(root.resolve("lost+found"));
    Files.createSymbolicLink(root.resolve("lost+found/pack.json"), Path.of("pack.json"));
    PackFolders folders = PackFolders.of(List.of(root));
    assertEquals(List.of("a ALONE", "loop ALONE"), names(folders));
    assertEquals("J006", folders.find().get(1).read(LoadCache.NONE).findings().getFirst().code());
  }

  @Test
  void aFolderThatMayNotBeReadIsAFindingAndNoFailure() throws IOException {
    draft(root, "mine").manifest();
    draft(root, "closed").manifest();
    Path closed = root.resolve("closed");
    Files.setPosixFilePermissions(closed, Set.of());
    try {
      assumeFalse(Files.isReadable(closed), "whoever runs this may read everything");
      for (Path named : List.of(root, closed)) {
        PackFolder found = PackFolders.of(List.of(named)).find().getFirst();
        assertEquals("closed", found.name());
        assertEquals("J006", found.read(LoadCache.NONE).findings().getFirst().code());
      }
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void theBuiltInPacksAreReadFromAJarAndMayBeReplaced() throws IOException {
    Path jar = root.resolve("program with space.jar");
    draft(root.resolve("questions"), "shipped").manifest().questions(choice("one", "this"));
    draft(root.resolve("questions"), "other").manifest().questions(choice("two", "that"));
    pack(jar, root.resolve("questions"));
    URI mark = URI.create("jar:" + jar.toUri() + "!/questions/schema/pack-1.schema.json");
    draft(root.resolve("own"), "other").manifest().questions(choice("two", "mine"));
    try (Shipped shipped = Shipped.open(mark)) {
      PackFolders folders = PackFolders.of(shipped, List.of(root.resolve("own")));
      assertEquals(List.of("shipped ALONE", "other REPLACES_BUILT_IN"), names(folders));
      assertEquals(List.of(root.resolve("own")), folders.roots());
      Loaded<PackSource> alone = folders.find().get(0).read(LoadCache.NONE);
      assertEquals(List.of(), alone.findings());
      assertEquals("shipped", alone.value().orElseThrow().folder());
      assertEquals(1, alone.value().orElseThrow().files().size());
      Loaded<PackSource> replaced = folders.find().get(1).read(LoadCache.NONE);
      assertEquals(List.of("P009"), replaced.findings().stream().map(Finding::code).toList());
    }
  }

  private static void pack(Path jar, Path questions) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out);
        var files = Files.walk(questions)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry("questions/" + questions.relativize(file)));
        Files.copy(file, zip);
      }
    }
  }
}
