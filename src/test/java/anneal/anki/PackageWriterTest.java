package anneal.anki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.interchange.AnkiIds;
import anneal.interchange.AnkiNote;
import anneal.interchange.AnkiNote.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageWriterTest {

  @TempDir Path folder;

  private static AnkiNote note(int revision, String front) {
    String id = "metrics:recall@" + revision;
    return new AnkiNote(
        AnkiIds.guid("metrics", "recall"),
        Form.CARD,
        "basics",
        revision,
        List.of("level::junior"),
        List.of(front, "Back", id));
  }

  private static AnkiNote cloze() {
    return new AnkiNote(
        AnkiIds.guid("metrics", "cloze"),
        Form.CLOZE,
        "basics",
        1,
        List.of(),
        List.of("{{c1::a}} and {{c2::b}}", "Back", "metrics:cloze@1"));
  }

  private Path write(String name, AnkiNote... notes) throws IOException {
    Path file = folder.resolve(name);
    new PackageWriter("Anneal::Metrics").write(file, List.of(notes), "nothing");
    return file;
  }

  private List<String> query(Path file, String sql) throws IOException, SQLException {
    Path database = folder.resolve("out.db");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Files.write(database, zip.getInputStream(zip.getEntry("collection.anki2")).readAllBytes());
    }
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  @Test
  void theTablesAreThoseOfAnki() throws Exception {
    Path file = write("a.apkg", note(1, "Front"), cloze());
    assertEquals(
        List.of("cards", "col", "graves", "notes", "revlog"),
        query(file, "select name from sqlite_schema where type = 'table' order by name"));
    assertEquals(
        List.of(
            "ix_cards_nid",
            "ix_cards_sched",
            "ix_cards_usn",
            "ix_notes_csum",
            "ix_notes_usn",
            "ix_revlog_cid",
            "ix_revlog_usn"),
        query(file, "select name from sqlite_schema where type = 'index' order by name"));
    assertEquals(List.of("11"), query(file, "select ver from col"));
    assertEquals(List.of("ok"), query(file, "pragma integrity_check"));
    assertEquals(List.of("delete"), query(file, "pragma journal_mode"));
    assertEquals(List.of("3"), query(file, "select count(*) from cards"));
    assertEquals(
        List.of("0"),
        query(file, "select count(*) from cards where nid not in (select id from notes)"));
    assertEquals(
        List.of("0"), query(file, "select count(*) from cards, col where instr(decks, did) = 0"));
    assertEquals(
        List.of("0"), query(file, "select count(*) from notes, col where instr(models, mid) = 0"));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertEquals("{}", new String(zip.getInputStream(zip.getEntry("media")).readAllBytes()));
      assertTrue(zip.getEntry("LOSSES.md") != null);
    }
  }

  @Test
  void aLaterRevisionIsTheSameNoteAndNewer() throws Exception {
    String sql = "select id || ' ' || guid from notes";
    Path old = write("old.apkg", note(1, "Front"));
    Path again = write("again.apkg", note(1, "Front"));
    Path changed = write("new.apkg", note(2, "Better front"));
    assertEquals(query(old, sql), query(changed, sql));
    String time = "select mod from notes";
    assertEquals(query(old, time), query(again, time));
    assertTrue(query(old, time).getFirst().compareTo(query(changed, time).getFirst()) < 0);
    String cards = "select id from cards";
    assertEquals(query(old, cards), query(changed, cards));
  }
}
