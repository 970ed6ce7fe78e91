package anneal.anki;

import static anneal.anki.Packages.collection;
import static anneal.anki.Packages.entries;
import static anneal.anki.Packages.text;
import static anneal.anki.Packages.zip;
import static anneal.anki.Packages.zstd;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.archive.Limits;
import anneal.archive.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Packages that mean harm or are broken: each is refused in words, soon and in little memory.
class HostilePackageTest {

  private static final Costs SMALL =
      new Costs(new Limits(2 << 20, 30L << 20, 50, 100), 100, 100_000);

  /// Makes a package's file in a folder.
  private interface Making {
    Path in(Path folder) throws IOException;
  }

  private static Arguments bytes(String name, byte[] bytes, String words) {
    return row(name, folder -> Files.write(folder.resolve("x.apkg"), bytes), words);
  }

  private static Arguments archive(
      String name, SequencedMap<String, byte[]> entries, String words) {
    return row(name, folder -> zip(folder.resolve("x.apkg"), entries), words);
  }

  private static Arguments database(String name, String words, String... changes) {
    return row(
        name,
        folder ->
            zip(folder.resolve("x.apkg"), entries("collection.anki2", collection(folder, changes))),
        words);
  }

  private static Arguments row(String name, Making making, String words) {
    return Arguments.of(name, making, words);
  }

  private static SequencedMap<String, byte[]> many(int count) {
    SequencedMap<String, byte[]> entries = entries();
    for (int i = 0; i < count; i++) {
      entries.put(Integer.toString(i), new byte[0]);
    }
    return entries;
  }

  /// Two entries of one name, which no writer makes by itself.
  private static Path twice(Path folder) throws IOException {
    Path file = zip(folder.resolve("x.apkg"), entries("media1", text("{}"), "media2", text("{}")));
    String all = Files.readString(file, StandardCharsets.ISO_8859_1).replace("media2", "media1");
    return Files.writeString(file, all, StandardCharsets.ISO_8859_1);
  }

  private static Path damaged(Path folder) throws IOException {
    byte[] database = collection(folder);
    Arrays.fill(database, 4096, Math.min(database.length, 12_288), (byte) 0x5a);
    return zip(folder.resolve("x.apkg"), entries("collection.anki2", database));
  }

  private static Path cut(Path folder) throws IOException {
    byte[] database = collection(folder);
    byte[] half = Arrays.copyOf(database, database.length / 2);
    return zip(folder.resolve("x.apkg"), entries("collection.anki2", half));
  }

  private static Path halfAZip(Path folder) throws IOException {
    byte[] whole = Files.readAllBytes(zip(folder.resolve("y"), many(9)));
    return Files.write(folder.resolve("x.apkg"), Arrays.copyOf(whole, whole.length / 2));
  }

  static Stream<Arguments> packages() {
    byte[] zeros = new byte[20 << 20];
    String foreign = "not one that Anki writes";
    String rows =
        "with recursive n(i) as (select 2 union all select i + 1 from n where i < 300)"
            + " insert into notes select i, 'g' || i, 1, 1, -1, '', 'x', 'x', 0, 0, '' from n";
    return Stream.of(
        bytes("an empty file", new byte[0], "not even a zip"),
        bytes("a text", text("hello"), "not even a zip"),
        bytes("a file that is too large", new byte[3 << 20], "over 2 MB"),
        row("half a zip", HostilePackageTest::halfAZip, "not even a zip"),
        archive("a zip without a collection", entries("a.txt", text("x")), "lacks"),
        archive("a path upwards", entries("../../evil", text("x")), "no plain one"),
        archive("an absolute path", entries("/etc/passwd", text("x")), "no plain one"),
        archive("a path of Windows", entries("..\\evil", text("x")), "no plain one"),
        archive("a drive", entries("C:evil", text("x")), "no plain one"),
        archive("a folder", entries("folder/", new byte[0]), "no plain one"),
        archive("only dots", entries("..", text("x")), "no plain one"),
        row("one name twice", HostilePackageTest::twice, "twice"),
        archive("too many entries", many(60), "over 50 files"),
        archive("a bomb", entries("collection.anki2", zeros), "far more"),
        archive(
            "a bomb in Zstandard",
            entries("meta", new byte[] {8, 3}, "collection.anki21b", zstd(zeros)),
            "far more"),
        archive(
            "no Zstandard",
            entries(
                "meta", new byte[] {8, 3}, "collection.anki21b", text("plain text, not packed")),
            "cannot be unpacked"),
        archive("a newer Anki", entries("meta", new byte[] {8, 9}), "newer Anki"),
        archive("a broken message", entries("meta", new byte[] {8, (byte) 0xff}), "broken"),
        archive("no database", entries("collection.anki2", text("not a database at all")), foreign),
        archive("an empty database", entries("collection.anki2", new byte[0]), foreign),
        row("a damaged database", HostilePackageTest::damaged, ""),
        row("half a database", HostilePackageTest::cut, ""),
        database("another schema", foreign, "drop table notes"),
        database("a view", foreign, "create view v as select 1"),
        database(
            "a view instead of a table",
            foreign,
            "drop table cards",
            "create view cards as select 1"),
        database(
            "a trigger", foreign, "create trigger t after insert on notes begin select 1; end"),
        database("a virtual table", foreign, "create virtual table f using fts5(x)"),
        database("a generated column", foreign, "create table g (a, b generated always as (a))"),
        database("a missing column", foreign, "alter table notes drop column flds"),
        database("a huge field", foreign, "update notes set flds = hex(zeroblob(100000))"),
        database("too many rows", "rows of one sort", rows),
        database("broken note types", "note types", "update col set models = '{'"),
        database(
            "note types without numbers", "note types", "update col set models = '{\"x\": {}}'"),
        row(
            "a broken list of media",
            folder ->
                zip(
                    folder.resolve("x.apkg"),
                    entries("collection.anki2", collection(folder), "media", text("{nonsense"))),
            "list of media"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packages")
  void isRefusedInWords(String name, Making making, String words, @TempDir Path folder)
      throws IOException {
    Path file = making.in(folder);
    Refused refused =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () ->
                assertThrows(
                    Refused.class, () -> AnkiPackage.read(file, SMALL, CollectionFile::read)));
    assertTrue(refused.getMessage().contains(words), name + ": " + refused.getMessage());
  }
}
