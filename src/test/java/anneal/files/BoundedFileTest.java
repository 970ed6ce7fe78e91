package anneal.files;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.files.PackFolder.Standing;
import anneal.packs.Finding;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of three gigabytes, more than an array holds, though the disk holds none of them.
class BoundedFileTest {

  @TempDir Path root;

  @BeforeEach
  void pack() {
    draft(root, "small").manifest().questions(choice("one", "this"));
  }

  private void large(String name) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(root.resolve(name).toFile(), "rw")) {
      file.setLength(3L << 30);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"huge.json", "pack.json", "pack.lock.json"})
  void aFileOfAPackThatIsTooLargeIsAFindingAndIsNotRead(String name) throws IOException {
    large("small/" + name);
    PackFolder folder = new PackFolder(root.resolve("small"), Standing.ALONE);
    ReadPack read = ReadPack.read(folder, new PackAssembler(LoadCache.NONE));
    Finding finding =
        read.loaded().findings().stream()
            .filter(it -> it.place().file().equals("small/" + name))
            .findFirst()
            .orElseThrow();
    assertEquals("J003", finding.code());
    assertEquals("the file has 3072 MB; 16 MB is the most", finding.message());
    assertEquals(1, Outline.of(folder).getFirst().questions().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"misconceptions.json", "role.json"})
  void aFileBesidePacksThatIsTooLargeIsAFindingAndIsNotRead(String name) throws IOException {
    large(name);
    List<Finding> own = new Companions(root).check(List.of(), true).own();
    assertEquals(List.of("J003"), own.stream().map(Finding::code).toList());
  }

  @Test
  void aServerLeavesOutWhatIsTooLargeBesideThePacks() throws IOException {
    large("misconceptions.json");
    large("role.json");
    large("audit.json");
    assertTrue(MisconceptionFile.read(List.of(root)).isEmpty());
    assertTrue(RoleFile.read(List.of(root)).isEmpty());
    assertTrue(AuditFile.read(List.of(root)).checks().isEmpty());
  }
}
