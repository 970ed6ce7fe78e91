package anneal.anki;

import anneal.archive.Refused;
import anneal.interchange.AnkiCollection;
import anneal.interchange.AnkiPast;
import anneal.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.Collation;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/// Reads the database of a package, which is somebody else's: opened for reading only, with nothing
/// in it that could run, a bounded time and bounded rows.
final class CollectionFile {

  private static final long PATIENCE = 30_000_000_000L;
  private static final int LONGEST = 200_000;
  private static final int OFTEN = 100_000;
  private static final Set<String> NEEDED = Set.of("col", "notes", "cards");
  private static final String FOREIGN =
      "The package's database is not one that Anki writes; export it again.";

  private final Connection connection;
  private final Costs costs;

  private CollectionFile(Connection connection, Costs costs) {
    this.connection = connection;
    this.costs = costs;
  }

  /// Reads all of it in this process.
  static AnkiCollection read(Path database, Costs costs) throws IOException {
    CollectionBuilder builder = new CollectionBuilder();
    read(database, costs, builder);
    return builder.collection();
  }

  /// Hands over what a database holds.
  static void read(Path database, Costs costs, CollectionSink sink) throws IOException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    try (Connection connection = config.createConnection(address(database))) {
      guard(connection, costs);
      new CollectionFile(connection, costs).tell(sink);
    } catch (SQLException e) {
      throw new Refused(FOREIGN, e);
    }
  }

  /// Immutable, so that SQLite neither looks for nor makes files beside it.
  private static String address(Path database) {
    return "jdbc:sqlite:" + database.toUri() + "?immutable=1";
  }

  private static void guard(Connection connection, Costs costs) throws SQLException {
    SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
    sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, costs.field());
    sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
    sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    Collation.create(connection, "unicase", new Unicase());
    long end = System.nanoTime() + PATIENCE;
    ProgressHandler.setHandler(connection, OFTEN, new Patience(end));
    try (Statement statement = connection.createStatement()) {
      for (String pragma :
          List.of(
              "trusted_schema=off",
              "query_only=on",
              "cell_size_check=on",
              "mmap_size=0",
              "hard_heap_limit=67108864")) {
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
    void read(ResultSet rows) throws SQLException, IOException;
  }

  private void tell(CollectionSink sink) throws SQLException, IOException {
    Set<String> tables = tables();
    each("pragma quick_check(1)", it -> sound(it.getString(1)));
    each("select crt from col", it -> sink.created(it.getLong(1)));
    Map<Long, AnkiCollection.NoteType> types = new HashMap<>();
    Map<Long, String> decks = new HashMap<>();
    if (tables.contains("notetypes")) {
      new NewerSchema(this::each).read(types, decks);
    } else {
      each(
          "select models, decks from col",
          it -> OlderSchema.read(it.getString(1), it.getString(2), types, decks));
    }
    for (Map.Entry<Long, AnkiCollection.NoteType> each : types.entrySet()) {
      sink.type(each.getKey(), each.getValue());
    }
    for (Map.Entry<Long, String> each : decks.entrySet()) {
      sink.deck(each.getKey(), each.getValue());
    }
    notes(sink);
    if (tables.contains("revlog")) {
      log(sink);
    }
    cards(sink);
  }

  private static void sound(String said) throws Refused {
    if (!"ok".equals(said)) {
      throw new Refused("The package's database is damaged; export it again.");
    }
  }

  /// The tables; anything else than tables and indexes is refused.
  private Set<String> tables() throws SQLException, IOException {
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

  private void notes(CollectionSink sink) throws SQLException, IOException {
    each(
        "select id, guid, mid, tags, flds from notes",
        it ->
            sink.note(
                new AnkiCollection.Note(
                    it.getLong(1),
                    text(it, 2),
                    it.getLong(3),
                    text(it, 4),
                    List.of(shortened(text(it, 5)).split("\u001f", -1)))));
  }

  /// What is longer than any question may be need not come whole.
  private static String shortened(String fields) {
    return fields.length() <= LONGEST ? fields : fields.substring(0, LONGEST);
  }

  private void log(CollectionSink sink) throws SQLException, IOException {
    each(
        "select cid, id, ease, factor, type from revlog order by id",
        it ->
            sink.logged(
                it.getLong(1),
                new AnkiPast.Entry(it.getLong(2), it.getInt(3), it.getInt(4), it.getInt(5))));
  }

  /// In a filtered deck a card keeps its own deck and due day apart.
  private void cards(CollectionSink sink) throws SQLException, IOException {
    each(
        """
        select id, nid, case when odid <> 0 then odid else did end, ord, type, queue,
          case when odue <> 0 then odue else due end, ivl, factor, reps, lapses, data
        from cards
        """,
        it ->
            sink.card(
                new CollectionSink.Row(
                    it.getLong(1), it.getLong(2), it.getLong(3), it.getInt(4), past(it))));
  }

  private static AnkiPast past(ResultSet row) throws SQLException {
    return new AnkiPast(
        row.getInt(5),
        row.getInt(6),
        row.getLong(7),
        row.getInt(8),
        row.getInt(9),
        row.getInt(10),
        row.getInt(11),
        memory(text(row, 12)),
        List.of());
  }

  /// What Anki's FSRS left in the column that is a JSON object, if it did.
  private static AnkiPast.@Nullable Memory memory(String data) {
    if (!data.startsWith("{")) {
      return null;
    }
    try {
      JsonNode json = Json.mapper().readTree(data);
      return json.has("s") && json.has("d")
          ? new AnkiPast.Memory(
              json.path("s").asDouble(), json.path("d").asDouble(), json.path("lrt").asLong())
          : null;
    } catch (JsonProcessingException | IllegalArgumentException _) {
      return null;
    }
  }

  private static String text(ResultSet rows, int column) throws SQLException {
    String text = rows.getString(column);
    return text == null
        ? ""
        : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private void each(String sql, Row row) throws SQLException, IOException {
    int count = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        if (++count > costs.rows()) {
          throw new Refused(
              "The package holds over %d rows of one sort; export fewer decks at once."
                  .formatted(costs.rows()));
        }
        row.read(rows);
      }
    }
  }

  /// Runs a query and hands over its rows.
  interface Query {
    void each(String sql, Row row) throws SQLException, IOException;
  }
}
