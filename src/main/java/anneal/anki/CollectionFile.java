package anneal.anki;

import anneal.interchange.AnkiCollection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sqlite.Collation;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/// Reads the database of a package, which is somebody else's: opened for reading only, with nothing
/// in it that could run, a bounded time and bounded rows.
final class CollectionFile {

  private static final long PATIENCE = 30_000_000_000L;
  private static final int OFTEN = 100_000;
  private static final Set<String> NEEDED = Set.of("col", "notes", "cards");
  private static final String FOREIGN =
      "The package's database is not one that Anki writes; export it again.";

  private final Connection connection;
  private final Limits limits;

  private CollectionFile(Connection connection, Limits limits) {
    this.connection = connection;
    this.limits = limits;
  }

  static AnkiCollection read(Path database, Limits limits) throws Refused {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    try (Connection connection = config.createConnection(address(database))) {
      guard(connection, limits);
      return new CollectionFile(connection, limits).collection();
    } catch (SQLException e) {
      throw new Refused(FOREIGN, e);
    }
  }

  /// Immutable, so that SQLite neither looks for nor makes files beside it.
  private static String address(Path database) {
    return "jdbc:sqlite:" + database.toUri() + "?immutable=1";
  }

  private static void guard(Connection connection, Limits limits) throws SQLException {
    SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
    sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, limits.field());
    sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
    sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    Collation.create(connection, "unicase", new Unicase());
    long end = System.nanoTime() + PATIENCE;
    ProgressHandler.setHandler(connection, OFTEN, new Patience(end));
    try (Statement statement = connection.createStatement()) {
      for (String pragma :
          List.of("trusted_schema=off", "query_only=on", "cell_size_check=on", "mmap_size=0")) {
        statement.execute("pragma " + pragma);
      }
    }
  }

  private static final class Unicase extends Collation {
    @Override
    protected int xCompare(String one, String other) {
      return one.compareToIgnoreCase(other);
    }
  }

  private static final class Patience extends ProgressHandler {
    private final long end;

    Patience(long end) {
      this.end = end;
    }

    @Override
    protected int progress() {
      return System.nanoTime() - end > 0 ? 1 : 0;
    }
  }

  /// Reads one row.
  interface Row {
    void read(ResultSet rows) throws SQLException, Refused;
  }

  private AnkiCollection collection() throws SQLException, Refused {
    Set<String> tables = tables();
    each("pragma quick_check(1)", it -> sound(it.getString(1)));
    Map<Long, AnkiCollection.NoteType> types = new HashMap<>();
    Map<Long, String> decks = new HashMap<>();
    if (tables.contains("notetypes")) {
      new NewerSchema(this::each).read(types, decks);
    } else {
      each(
          "select models, decks from col",
          it -> OlderSchema.read(it.getString(1), it.getString(2), types, decks));
    }
    return new AnkiCollection(types, decks, notes(), cards());
  }

  private static void sound(String said) throws Refused {
    if (!"ok".equals(said)) {
      throw new Refused("The package's database is damaged; export it again.");
    }
  }

  /// The tables; anything else than tables and indexes is refused.
  private Set<String> tables() throws SQLException, Refused {
    Set<String> tables = new HashSet<>();
    each(
        "select type, name, sql from sqlite_schema",
        it -> {
          String kind = it.getString(1);
          String sql = String.valueOf(it.getString(3)).toLowerCase(java.util.Locale.ROOT);
          boolean harmless = kind.equals("table") || kind.equals("index");
          if (!harmless || sql.contains("virtual table") || sql.contains("generated always")) {
            throw new Refused(FOREIGN);
          }
          tables.add(it.getString(2));
        });
    if (!tables.containsAll(NEEDED)) {
      throw new Refused(FOREIGN);
    }
    return tables;
  }

  private List<AnkiCollection.Note> notes() throws SQLException, Refused {
    List<AnkiCollection.Note> notes = new ArrayList<>();
    each(
        "select id, guid, mid, tags, flds from notes",
        it ->
            notes.add(
                new AnkiCollection.Note(
                    it.getLong(1),
                    text(it, 2),
                    it.getLong(3),
                    text(it, 4),
                    List.of(text(it, 5).split("\u001f", -1)))));
    return notes;
  }

  private List<AnkiCollection.Card> cards() throws SQLException, Refused {
    List<AnkiCollection.Card> cards = new ArrayList<>();
    each(
        "select nid, did, ord, type from cards",
        it ->
            cards.add(
                new AnkiCollection.Card(
                    it.getLong(1), it.getLong(2), it.getInt(3), it.getInt(4) > 0)));
    return cards;
  }

  private static String text(ResultSet rows, int column) throws SQLException {
    String text = rows.getString(column);
    return text == null
        ? ""
        : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private void each(String sql, Row row) throws SQLException, Refused {
    int count = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        if (++count > limits.rows()) {
          throw new Refused(
              "The package holds over %d rows of one sort; export fewer decks at once."
                  .formatted(limits.rows()));
        }
        row.read(rows);
      }
    }
  }

  /// Runs a query and hands over its rows.
  interface Query {
    void each(String sql, Row row) throws SQLException, Refused;
  }

  /// Note types and decks as tables of messages, since schema 15.
  private record NewerSchema(Query query) {

    void read(Map<Long, AnkiCollection.NoteType> types, Map<Long, String> decks)
        throws SQLException, Refused {
      Map<Long, List<String>> fields = new HashMap<>();
      query.each(
          "select ntid, name from fields order by ntid, ord",
          it -> fields.computeIfAbsent(it.getLong(1), _ -> new ArrayList<>()).add(it.getString(2)));
      Map<Long, List<AnkiCollection.Template>> templates = new HashMap<>();
      query.each(
          "select ntid, config from templates order by ntid, ord",
          it -> {
            Message config = Message.read(it.getBytes(2));
            templates
                .computeIfAbsent(it.getLong(1), _ -> new ArrayList<>())
                .add(new AnkiCollection.Template(config.text(1), config.text(2)));
          });
      query.each(
          "select id, name, config from notetypes",
          it -> {
            long id = it.getLong(1);
            boolean cloze = Message.read(it.getBytes(3)).number(1) == 1;
            types.put(
                id,
                new AnkiCollection.NoteType(
                    it.getString(2),
                    cloze,
                    fields.getOrDefault(id, List.of()),
                    templates.getOrDefault(id, List.of())));
          });
      query.each(
          "select id, name from decks",
          it -> decks.put(it.getLong(1), it.getString(2).replace("\u001f", "::")));
    }
  }
}
