package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The two databases have the same tables.
class SchemaTwinTest {

  private static final Map<String, String> SQLITE_TYPES =
      Map.of("TEXT", "text", "INTEGER", "whole", "REAL", "real", "BLOB", "bytes");

  private static final Map<String, String> POSTGRES_TYPES =
      Map.of(
          "text",
          "text",
          "int8",
          "whole",
          "float8",
          "real",
          "bytea",
          "bytes",
          "bigserial",
          "whole");

  /// PostgreSQL's tables lack the number of each row that SQLite's indexes hold.
  private static final Set<String> ONLY_POSTGRES = Set.of("event (learner, arrival)");

  @TempDir static Path folder;
  private static Map<String, List<String>> sqlite;
  private static Map<String, List<String>> postgres;
  private static Set<String> sqliteIndexes;
  private static Set<String> postgresIndexes;

  @BeforeAll
  static void look() throws SQLException {
    Path file = folder.resolve("anneal.db");
    Database.open(file).close();
    try (Connection connection = new Connections(file).reading()) {
      sqlite = tables(connection, SQLITE_TYPES);
      sqliteIndexes = indexes(connection, sqlite.keySet());
    }
    DatabaseAddress.PostgresServer address = Postgres.empty();
    Database.open(address).close();
    try (Connection connection = PostgresPools.single(address, "test")) {
      postgres = tables(connection, POSTGRES_TYPES);
      postgresIndexes = indexes(connection, postgres.keySet());
    }
  }

  private static Map<String, List<String>> tables(Connection connection, Map<String, String> types)
      throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    DatabaseMetaData data = connection.getMetaData();
    for (String table : Tables.of(connection).names()) {
      List<String> lines = new ArrayList<>();
      Set<String> keys = new TreeSet<>();
      try (ResultSet rows = data.getPrimaryKeys(null, null, table)) {
        while (rows.next()) {
          keys.add(rows.getInt("KEY_SEQ") + " " + rows.getString("COLUMN_NAME"));
        }
      }
      try (ResultSet rows = data.getColumns(null, null, table, null)) {
        while (rows.next()) {
          String name = rows.getString("COLUMN_NAME");
          boolean key = keys.stream().anyMatch(it -> it.endsWith(" " + name));
          boolean filled = key || rows.getString("IS_NULLABLE").equals("NO");
          String type = types.get(rows.getString("TYPE_NAME"));
          lines.add(name + " " + type + (filled ? " not null" : ""));
        }
      }
      lines.sort(null);
      lines.add("key " + keys);
      Set<String> leans = new TreeSet<>();
      try (ResultSet rows = data.getImportedKeys(null, null, table)) {
        while (rows.next()) {
          leans.add(
              rows.getString("FKCOLUMN_NAME")
                  + " on "
                  + rows.getString("PKTABLE_NAME")
                  + " "
                  + rows.getString("PKCOLUMN_NAME")
                  + " then "
                  + rows.getShort("DELETE_RULE"));
        }
      }
      lines.add("leans " + leans);
      tables.put(table, lines);
    }
    return tables;
  }

  private static Set<String> indexes(Connection connection, Set<String> tables)
      throws SQLException {
    Set<String> indexes = new TreeSet<>();
    for (String table : tables) {
      Map<String, List<String>> columns = new TreeMap<>();
      try (ResultSet rows =
          connection.getMetaData().getIndexInfo(null, null, table, false, false)) {
        while (rows.next()) {
          String name = rows.getString("INDEX_NAME");
          if (name != null && rows.getString("COLUMN_NAME") != null) {
            columns
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(rows.getString("COLUMN_NAME"));
          }
        }
      }
      columns.values().forEach(it -> indexes.add(table + " (" + String.join(", ", it) + ")"));
    }
    return indexes;
  }

  @Test
  void tablesColumnsKeysAndReferencesAreTheSame() {
    assertTrue(sqlite.size() >= 8, sqlite.toString());
    assertEquals(text(sqlite), text(postgres));
    assertFalse(text(sqlite).matches("(?s).*\n  \\w+ null( not null)?\n.*"), "a type is not known");
  }

  private static String text(Map<String, List<String>> tables) {
    StringBuilder text = new StringBuilder();
    tables.forEach(
        (name, lines) ->
            text.append(name.toLowerCase(Locale.ROOT))
                .append("\n  ")
                .append(String.join("\n  ", lines))
                .append("\n"));
    return text.toString();
  }

  @Test
  void indexesAreTheSameButForThoseWithAReason() {
    Set<String> missing = new TreeSet<>(sqliteIndexes);
    missing.removeAll(postgresIndexes);
    assertEquals(Set.of(), missing);
    Set<String> more = new TreeSet<>(postgresIndexes);
    more.removeAll(sqliteIndexes);
    more.removeIf(it -> it.equals("event (arrival)"));
    assertEquals(ONLY_POSTGRES, more);
  }

  @Test
  void theNewestScriptIsTheOneNamedInTheCode() {
    var scripts =
        new PostgresScripts(Migrations.POSTGRES.locations())
            .getResources("V", new String[] {".sql"});
    int newest =
        scripts.stream()
            .map(it -> it.getFilename().substring(1, it.getFilename().indexOf("__")))
            .mapToInt(Integer::parseInt)
            .max()
            .orElseThrow();
    assertEquals(Migrations.POSTGRES.newest(), newest);
  }

  /// What these rules made is remembered by databases: they may grow, not change.
  @Test
  void aScriptOfSqliteIsTurned() {
    String sqlite =
        """
        create table a (
          n    integer primary key autoincrement,
          id   text not null,
          at   integer,
          part real,
          raw  blob
        ) strict;

        create table b (id text primary key) strict, without rowid;
        """;
    String expected =
        """
        create table a (
          n    bigint generated by default as identity primary key,
          id   text collate "C" not null,
          at   bigint,
          part double precision,
          raw  bytea
        );

        create table b (id text collate "C" primary key);
        """;
    assertEquals(expected, PostgresScripts.turned(sqlite));
  }
}
