package anneal.files;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.draft;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.packs.Finding;
import anneal.packs.Folders;
import anneal.packs.Folders.Draft;
import anneal.packs.Loaded;
import anneal.question.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackPicturesTest {

  private static final String PNG = "89504e470d0a1a0a0000000d494844520000000a0000000a0806000000";

  @TempDir Path root;
  private Draft pack;

  @BeforeEach
  void write() {
    pack = draft(root, "shown").manifest();
    show("media/roc.png");
  }

  private void show(String picture) {
    pack.questions(
        choice("one", "it").replace("What is it?", "What is it? ![A curve](" + picture + ")"));
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path file = pack.path().resolve("media").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static List<String> codes(Loaded<Pack> loaded) {
    return loaded.findings().stream().map(Finding::code).sorted().toList();
  }

  @Test
  void aPictureOfThePackIsNamedByItsAddress() throws IOException {
    put("roc.png", hex(PNG));
    Loaded<Pack> loaded = pack.load();
    assertEquals(List.of(), codes(loaded));
    assertEquals(
        "What is it? ![A curve](/media/shown/roc.png)", Folders.only(loaded).variant(0).stem());
    PictureFolders pictures = new PictureFolders();
    pictures.set(List.of(new PackFolder(pack.path(), PackFolder.Standing.ALONE)));
    assertTrue(pictures.find("shown", "roc.png").isPresent());
    assertTrue(pictures.find("shown", "roc.jpg").isEmpty());
    assertTrue(pictures.find("shown", "../pack.json").isEmpty());
    assertTrue(pictures.find("other", "roc.png").isEmpty());
  }

  @Test
  void aPictureThatIsNotThereIsAnError() {
    assertEquals(List.of("T004"), codes(pack.load()));
    show("https://example.org/roc.png");
    assertEquals(List.of("T005"), codes(pack.load()));
  }

  @Test
  void whatCannotBeShownIsLeftOutAndSaidSo() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("drawing.svg", "<svg/>".getBytes(UTF_8));
    files.put("deep/roc.png", hex(PNG));
    files.put("is-a-gif.png", hex("4749463839610a002c01800000"));
    files.put("page.png", "<script>".getBytes(UTF_8));
    files.put("roc.png", hex(PNG));
    files.put("two words.png", hex(PNG));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      put(file.getKey(), file.getValue());
    }
    Files.createSymbolicLink(
        pack.path().resolve("media/linked.png"), pack.path().resolve("media/roc.png"));
    assertEquals(List.of("T010", "T010", "T010", "T010", "T010", "T010"), codes(pack.load()));
  }

  @Test
  void whatIsTooLargeIsLeftOutAndSaidSo() throws IOException {
    put("roc.png", Arrays.copyOf(hex(PNG), (1 << 20) + 1));
    put("wide.png", hex(PNG.replace("0000000a0000000a", "000010010000000a")));
    assertEquals(List.of("T004", "T011", "T011"), codes(pack.load()));
  }
}
