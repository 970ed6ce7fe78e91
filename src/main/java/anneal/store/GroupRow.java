package anneal.store;

import anneal.groups.Group;
import anneal.groups.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// A row of `study_group`.
record GroupRow(Group group) implements Row {

  @Override
  public void bind(SqlStatement<?> statement) {
    Group.Rhythm rhythm = group.rhythm();
    Instant archived = group.archived();
    statement
        .bind("id", group.id())
        .bind("name", group.name())
        .bind("purpose", group.purpose())
        .bind("zone", rhythm.zone().getId())
        .bind("weekday", rhythm.weekday().getValue())
        .bind("challenge", rhythm.challenge() ? 1 : 0)
        .bind("boards", rhythm.boards() ? 1 : 0)
        .bind("terms", Texts.json(group.terms()))
        .bind("since", group.since().toEpochMilli())
        .bind("archivedAt", archived == null ? null : (Long) archived.toEpochMilli());
  }

  /// @param id the column that holds the id
  static Group group(ResultSet rows, String id) throws SQLException {
    return new Group(
        rows.getString(id),
        rows.getString("name"),
        rows.getString("purpose"),
        new Group.Rhythm(
            ZoneId.of(rows.getString("zone")),
            DayOfWeek.of(rows.getInt("weekday")),
            rows.getInt("challenge") == 1,
            rows.getInt("boards") == 1),
        Texts.read(rows.getString("terms"), Terms.class),
        Instant.ofEpochMilli(rows.getLong("group_since")),
        archived(rows));
  }

  private static @Nullable Instant archived(ResultSet rows) throws SQLException {
    long at = rows.getLong("archived_at");
    return rows.wasNull() ? null : Instant.ofEpochMilli(at);
  }
}
