package anneal.files;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.packs.Finding;
import anneal.packs.Folders;
import anneal.packs.LoadCache;
import anneal.packs.Loaded;
import anneal.packs.PackAssembler;
import anneal.question.Pack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to a pack's files, the worst that comes of it is a finding.
class MutationTest {

  private static final int ROUNDS = 2_200;
  private static final Path GOOD = Path.of("src/test/resources/packs/good");
  private static final List<String> FILES =
      List.of(
          "arithmetic/pack.json",
          "arithmetic/shares.json",
          "arithmetic/sums.json",
          "kinds/pack.json",
          "kinds/basics.json",
          "kinds/basics.json");

  /// What authors and accidents leave in files.
  private static final List<String> SCRAPS =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\\",
          "$",
          "{{",
          "}}",
          "null",
          "true",
          "-1",
          "1e999",
          "0",
          "\"\"",
          "{}",
          "[]",
          "<b>",
          "```",
          "\n",
          "\u0000",
          "\\u0000",
          "\uD83D",
          "9999999999",
          "{\"expr\": \"1/0\"}",
          "{\"expr\": \"n/(\"}",
          "\"x\": 1,",
          "![](x)",
          "\\n",
          "\\f");

  @TempDir Path root;

  @Test
  void noMutationOfAGoodPackThrows(TestReporter reporter) throws IOException {
    for (String file : FILES) {
      Files.createDirectories(root.resolve(file).resolveSibling("media"));
      restore(file);
    }
    Files.write(root.resolve("arithmetic/media/bars.png"), new byte[] {1});
    PackAssembler assembler = new PackAssembler(LoadCache.NONE);
    int sound = 0;
    int found = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      String file = FILES.get(random.nextInt(FILES.size()));
      byte[] bytes = Files.readAllBytes(GOOD.resolve(file));
      for (int i = random.nextInt(3); i >= 0; i--) {
        bytes = mutated(bytes, random);
      }
      Files.write(root.resolve(file), bytes);
      Folders.Draft draft = new Folders.Draft(root.resolve(file).getParent());
      Loaded<Pack> loaded = assertDoesNotThrow(() -> draft.load(assembler), "seed " + seed);
      sound += loaded.findings().isEmpty() ? 1 : 0;
      found += loaded.findings().size();
      for (Finding finding : loaded.findings()) {
        assertTrue(finding.place().line() >= 1 && finding.place().column() >= 1, "seed " + seed);
      }
      restore(file);
    }
    reporter.publishEntry("still sound", sound + " of " + ROUNDS);
    reporter.publishEntry("findings", String.valueOf(found));
    assertTrue(found > ROUNDS / 2 && sound > 0, found + " findings, " + sound + " sound");
  }

  private void restore(String file) throws IOException {
    Files.write(root.resolve(file), Files.readAllBytes(GOOD.resolve(file)));
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(random.nextBoolean() ? 4 : 60);
    int end = Math.min(bytes.length, at + length);
    byte[] scrap = SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(6)) {
      case 0 -> joined(bytes, at, new byte[0], end);
      case 1 -> joined(bytes, at, scrap, at);
      case 2 -> joined(bytes, at, scrap, end);
      case 3 -> joined(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
      case 4 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
      default -> number(bytes, at, random);
    };
  }

  /// Replaces the next digit, so that the file stays JSON but means something else.
  private static byte[] number(byte[] bytes, int from, Random random) {
    int at = from;
    while (at < bytes.length && (bytes[at] < '0' || bytes[at] > '9')) {
      at++;
    }
    byte[] digit = {(byte) ('0' + random.nextInt(10))};
    return at < bytes.length ? joined(bytes, at, digit, at + 1) : bytes;
  }

  private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
    byte[] joined = Arrays.copyOf(bytes, head + middle.length + bytes.length - tail);
    System.arraycopy(middle, 0, joined, head, middle.length);
    System.arraycopy(bytes, tail, joined, head + middle.length, bytes.length - tail);
    return joined;
  }
}
