package anneal.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The tables that a database holds, as it tells itself.
///
/// @param names each after those that it leans on
record Tables(List<String> names) {

  /// What Flyway and the database keep for themselves.
  private static final Set<String> NOT_OURS =
      Set.of("flyway_schema_history", "sqlite_sequence", "sqlite_schema");

  static Tables of(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    Map<String, Set<String>> leans = new TreeMap<>();
    String schema = schema(data);
    try (ResultSet rows = data.getTables(null, schema, null, new String[] {"TABLE"})) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME");
        if (!NOT_OURS.contains(name)) {
          leans.put(name, new TreeSet<>());
        }
      }
    }
    for (Map.Entry<String, Set<String>> each : leans.entrySet()) {
      try (ResultSet rows = data.getImportedKeys(null, schema, each.getKey())) {
        while (rows.next()) {
          each.getValue().add(rows.getString("PKTABLE_NAME"));
        }
      }
      each.getValue().remove(each.getKey());
    }
    return new Tables(sorted(leans));
  }

  /// The columns of a table by name, the same order in either database.
  static List<String> columns(Connection connection, String table) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    List<String> columns = new ArrayList<>();
    try (ResultSet rows = data.getColumns(null, schema(data), table, null)) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME"));
      }
    }
    columns.sort(null);
    return columns;
  }

  /// Where PostgreSQL has the tables; what was set aside lies in other schemas.
  private static @Nullable String schema(DatabaseMetaData data) throws SQLException {
    return data.supportsSchemasInTableDefinitions() ? "public" : null;
  }

  private static List<String> sorted(Map<String, Set<String>> leans) {
    List<String> sorted = new ArrayList<>();
    Map<String, Set<String>> left = new TreeMap<>(leans);
    while (!left.isEmpty()) {
      List<String> next =
          left.entrySet().stream()
              .filter(it -> sorted.containsAll(it.getValue()))
              .map(Map.Entry::getKey)
              .toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("tables lean on each other in a circle: " + left);
      }
      sorted.addAll(next);
      next.forEach(left::remove);
    }
    return List.copyOf(sorted);
  }
}
