package anneal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.Drawer.Draw;
import anneal.question.Drawer.Drawn;
import anneal.question.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCacheTest {

  @TempDir Path folder;

  private static Drawn drawn(double number) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("thing", new Value.Word("spam \"filter\""));
    values.put("z", new Value.Num(number));
    values.put("a", new Value.Num(0.1 + 0.2));
    return new Drawn(
        List.of(new Draw("spam", values), new Draw(null, Map.of())).subList(0, 1), 0.25, -1);
  }

  private void save(String key, Drawn drawn) {
    DiskCache draws = new DiskCache(folder);
    draws.keep(key, drawn);
    draws.save();
  }

  @Test
  void whatWasKeptIsFoundAfterARestartToTheLastBit() {
    save("statistics/f1/abc", drawn(1e-300));
    Drawn found = new DiskCache(folder).drawn("statistics/f1/abc").orElseThrow();
    assertEquals(drawn(1e-300), found);
    assertEquals(
        List.of("thing", "z", "a"), List.copyOf(found.draws().getFirst().values().keySet()));
    assertEquals(Optional.empty(), new DiskCache(folder).drawn("other"));
  }

  @Test
  void eachValueStaysWithItsNameWhateverTheirOrder() {
    Map<String, Value> first = new LinkedHashMap<>();
    first.put("thing", new Value.Word("spam"));
    first.put("n", new Value.Num(1));
    Map<String, Value> second = new LinkedHashMap<>();
    second.put("n", new Value.Num(2));
    second.put("thing", new Value.Word("fraud"));
    Drawn drawn = new Drawn(List.of(new Draw("a", first), new Draw("b", second)), 1, -1);
    save("one", drawn);
    assertEquals(drawn, new DiskCache(folder).drawn("one").orElseThrow());
  }

  @Test
  void ofSomethingThatChangesTheNewestStateIsKept() {
    DiskCache first = new DiskCache(folder);
    first.keepNewest("pack", "abc", "what was found\nin two lines");
    first.save();
    DiskCache second = new DiskCache(folder);
    assertEquals(Optional.of("what was found\nin two lines"), second.newest("pack", "abc"));
    assertEquals(Optional.empty(), second.newest("pack", "ab"));
    second.keepNewest("pack", "def", "");
    assertEquals(Optional.of(""), second.newest("pack", "def"));
    second.save();
    assertEquals(Optional.empty(), new DiskCache(folder).newest("pack", "abc"));
    assertEquals(Optional.of(""), new DiskCache(folder).newest("pack", "def"));
  }

  @Test
  void severalRunsAddUp() {
    save("one", drawn(1));
    save("two", drawn(2));
    assertTrue(new DiskCache(folder).drawn("one").isPresent());
    assertTrue(new DiskCache(folder).drawn("two").isPresent());
  }

  @Test
  void aQuestionWithoutSituationsKeepsNone() {
    Drawn plain = new Drawn(List.of(new Draw(null, Map.of("n", new Value.Num(1)))), 1, -1);
    save("one", plain);
    assertEquals(plain, new DiskCache(folder).drawn("one").orElseThrow());
  }

  @Test
  void valuesThatCouldNotAllBeDrawnAreNotKept() {
    save("one", new Drawn(List.of(), 0, 0));
    assertEquals(Optional.empty(), new DiskCache(folder).drawn("one"));
  }

  @Test
  void anyDamageMeansDrawingAnew() throws IOException {
    save("one", drawn(12345));
    Path file = folder.resolve("packs.cache");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(file, damaged);
      assertEquals(Optional.empty(), new DiskCache(folder).drawn("one"), "bit flipped at " + i);
    }
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertEquals(Optional.empty(), new DiskCache(folder).drawn("one"), "cut at " + length);
    }
    Files.write(file, "anneal cache 2 0 0\n[]".getBytes(StandardCharsets.UTF_8));
    assertEquals(Optional.empty(), new DiskCache(folder).drawn("one"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoTrouble() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    DiskCache draws = new DiskCache(file.resolve("below"));
    draws.keep("one", drawn(1));
    draws.save();
    assertEquals("no folder", Files.readString(file));
  }
}
