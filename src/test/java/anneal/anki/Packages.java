package anneal.anki;

import anneal.interchange.AnkiNote;
import anneal.interchange.AnkiNote.Form;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.sqlite.Collation;

/// Packages of every generation, sound and broken.
final class Packages {

  static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 1, 2, 3, 4};
  private static final long BASIC = 1_600_000_000_001L;
  private static final long CLOZE = 1_600_000_000_002L;
  private static final long TYPED = 1_600_000_000_003L;

  private Packages() {}

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Path zip(Path file, SequencedMap<String, byte[]> entries) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  static byte[] zstd(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZstdOutputStream packed = new ZstdOutputStream(out)) {
      packed.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static SequencedMap<String, byte[]> entries(Object... namesAndBytes) {
    SequencedMap<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      entries.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
    }
    return entries;
  }

  /// A collection of one card, as this program writes it, with changes.
  static byte[] collection(Path folder, String... changes) {
    try {
      Path file = Files.createTempFile(folder, "c", ".apkg");
      AnkiNote note =
          new AnkiNote("guid", Form.CARD, "basics", 1, List.of(), List.of("Front", "Back", "Id"));
      new PackageWriter("Deck").write(file, List.of(note), "");
      try (ZipFile zip = new ZipFile(file.toFile())) {
        byte[] database = zip.getInputStream(zip.getEntry("collection.anki2")).readAllBytes();
        return changed(folder, database, changes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] changed(Path folder, byte[] database, String... changes)
      throws IOException {
    Path file = Files.createTempFile(folder, "c", ".db");
    Files.write(file, database);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String change : changes) {
        statement.execute(change);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Files.readAllBytes(file);
  }

  /// A collection as Anki writes it today: tables with messages, names in a collation of its own.
  static byte[] schema18(Path folder) throws IOException, SQLException {
    Path file = Files.createTempFile(folder, "c", ".db");
    Files.delete(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Collation.create(connection, "unicase", new NoCase());
      try (Statement statement = connection.createStatement()) {
        for (String sql : SCHEMA_18.split(";\n")) {
          statement.execute(sql);
        }
      }
      type(
          connection,
          BASIC,
          "Basic",
          0,
          List.of("Front", "Back"),
          "{{Front}}",
          "{{FrontSide}}<hr id=answer>{{Back}}");
      type(
          connection,
          CLOZE,
          "Cloze",
          1,
          List.of("Text", "Extra"),
          "{{cloze:Text}}",
          "{{cloze:Text}}{{Extra}}");
      type(
          connection,
          TYPED,
          "Typed",
          0,
          List.of("Front", "Back"),
          "{{Front}}{{type:Back}}",
          "{{Back}}");
      note(
          connection,
          1,
          BASIC,
          "What is <b>recall</b>?\u001f<img src=\"roc curve.png\">TP over P<script>x()</script>",
          1);
      note(
          connection,
          2,
          CLOZE,
          "Precision is {{c1::TP}} over {{c2::flags::what}}.\u001fFlags are TP + FP.",
          2);
      note(connection, 3, TYPED, "Harmonic mean of P and R?\u001fF1", 1);
      note(connection, 4, CLOZE, "\\( x = {{c1::2}} \\)\u001f", 1);
      note(connection, 5, 99, "Lost\u001f", 1);
    }
    return Files.readAllBytes(file);
  }

  private static final class NoCase extends Collation {
    @Override
    protected int xCompare(String one, String other) {
      return one.compareToIgnoreCase(other);
    }
  }

  private static void type(
      Connection connection,
      long id,
      String name,
      int cloze,
      List<String> fields,
      String front,
      String back)
      throws SQLException {
    insert(
        connection,
        "insert into notetypes values (?, ?, ?)",
        id,
        name,
        new byte[] {8, (byte) cloze});
    for (int i = 0; i < fields.size(); i++) {
      insert(connection, "insert into fields values (?, ?, ?, x'')", id, i, fields.get(i));
    }
    insert(
        connection, "insert into templates values (?, 0, 'Card 1', ?)", id, message(front, back));
  }

  /// A message of texts under 1, 2 and so on.
  static byte[] message(String... texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < texts.length; i++) {
      byte[] bytes = text(texts[i]);
      out.write((i + 1) << 3 | 2);
      out.write(bytes.length);
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }

  private static void note(Connection connection, int id, long type, String fields, int cards)
      throws SQLException {
    insert(
        connection,
        "insert into notes values (?, ?, ?, ' skill::metrics.f1 ', ?)",
        id,
        "guid" + id,
        type,
        fields);
    for (int i = 0; i < cards; i++) {
      insert(
          connection,
          "insert into cards values (?, ?, 7, ?, 2, 2, 10, 8, 2500, 3, 0, 0, 0, '')",
          id * 10 + i,
          id,
          i);
    }
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static final String SCHEMA_18 =
      """
      create table col (id integer primary key, crt integer);
      insert into col values (1, 1700000000);
      create table notetypes (id integer primary key, name text collate unicase, config blob);
      create unique index idx_notetypes_name on notetypes (name);
      create table fields (ntid integer, ord integer, name text collate unicase, config blob, primary key (ntid, ord)) without rowid;
      create table templates (ntid integer, ord integer, name text collate unicase, config blob, primary key (ntid, ord)) without rowid;
      create table decks (id integer primary key, name text collate unicase);
      insert into decks values (7, 'ML' || x'1f' || 'Metrics');
      create table notes (id integer primary key, guid text, mid integer, tags text, flds text);
      create table cards (id integer primary key, nid integer, did integer, ord integer, type integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, odue integer, odid integer, data text);
      create table revlog (id integer primary key, cid integer, usn integer, ease integer, ivl integer, lastIvl integer, factor integer, time integer, type integer);
      """;
}
