package anneal.anki;

import anneal.interchange.AnkiIds;
import anneal.interchange.AnkiNote;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;

/// Writes a package in the oldest form, which every Anki reads.
///
/// A second import of the same pack updates in place: notes are found by their guid, and a note is
/// newer when its question's revision is.
///
/// @param title of the pack, the upper deck
public record PackageWriter(String title) {

  /// Revision 1 counts as of this day, each further one as of a day later.
  private static final long FIRST = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

  private static final long DAY = 86_400;

  /// Writes the package.
  ///
  /// @param losses goes along as LOSSES.md
  public void write(Path file, List<AnkiNote> notes, String losses) throws IOException {
    Path database = Files.createTempFile("anneal-export", ".anki2");
    try {
      Files.delete(database);
      collection(database, notes);
      try (OutputStream out = Files.newOutputStream(file);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        put(zip, "collection.anki2", Files.readAllBytes(database));
        put(zip, "media", "{}".getBytes(StandardCharsets.UTF_8));
        put(zip, "LOSSES.md", losses.getBytes(StandardCharsets.UTF_8));
      }
    } finally {
      Files.deleteIfExists(database);
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(FIRST * 1000);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private void collection(Path database, List<AnkiNote> notes) throws IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma journal_mode=delete");
        for (String sql : Schema11.statements()) {
          statement.execute(sql);
        }
      }
      connection.setAutoCommit(false);
      col(connection, notes);
      notes(connection, notes);
      connection.commit();
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("vacuum");
      }
    } catch (SQLException e) {
      throw new IOException("the package cannot be written: " + e.getMessage(), e);
    }
  }

  private void col(Connection connection, List<AnkiNote> notes) throws SQLException {
    List<String> decks = new ArrayList<>(List.of(title));
    notes.stream().map(this::deck).distinct().forEach(decks::add);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')")) {
      insert.setLong(1, FIRST);
      insert.setLong(2, FIRST * 1000);
      insert.setLong(3, FIRST * 1000);
      insert.setString(4, Schema11.configuration());
      insert.setString(5, Schema11.models(FIRST));
      insert.setString(6, Schema11.decks(decks, FIRST));
      insert.setString(7, Schema11.deckOptions());
      insert.executeUpdate();
    }
  }

  private String deck(AnkiNote note) {
    return title + "::" + note.topic();
  }

  private void notes(Connection connection, List<AnkiNote> notes) throws SQLException {
    try (PreparedStatement note =
            connection.prepareStatement(
                "insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
        PreparedStatement card =
            connection.prepareStatement(
                "insert into cards values (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')")) {
      for (int i = 0; i < notes.size(); i++) {
        note(note, notes.get(i));
        cards(card, notes.get(i), i + 1);
      }
    }
  }

  private static long id(AnkiNote note) {
    return AnkiIds.id("note " + note.guid());
  }

  private static long modified(AnkiNote note) {
    return FIRST + note.revision() * DAY;
  }

  private static void note(PreparedStatement insert, AnkiNote note) throws SQLException {
    String sort = Jsoup.parseBodyFragment(note.fields().getFirst()).text();
    insert.setLong(1, id(note));
    insert.setString(2, note.guid());
    insert.setLong(3, note.form().id());
    insert.setLong(4, modified(note));
    insert.setString(5, " " + String.join(" ", note.tags()) + " ");
    insert.setString(6, String.join("\u001f", note.fields()));
    insert.setString(7, sort);
    insert.setLong(8, AnkiIds.checksum(sort));
    insert.executeUpdate();
  }

  private void cards(PreparedStatement insert, AnkiNote note, int position) throws SQLException {
    for (int ordinal = 0; ordinal < note.cards(); ordinal++) {
      insert.setLong(1, AnkiIds.id("card " + note.guid() + " " + ordinal));
      insert.setLong(2, id(note));
      insert.setLong(3, AnkiIds.id(deck(note)));
      insert.setInt(4, ordinal);
      insert.setLong(5, modified(note));
      insert.setInt(6, position);
      insert.executeUpdate();
    }
  }
}
