package anneal.store;

import anneal.groups.GroupInvitation;
import anneal.groups.GroupRole;
import anneal.groups.Member;
import anneal.groups.Membership;
import anneal.person.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `group_member`.
record MemberRow(String group, Member member) implements Row {

  @Override
  public void bind(SqlStatement<?> statement) {
    statement
        .bind("id", member.id())
        .bind("group", group)
        .bind("learner", member.learner().value())
        .bind("pseudonym", member.pseudonym())
        .bind("key", Member.key(member.pseudonym()))
        .bind("role", word(member.role()))
        .bind("board", member.board() ? 1 : 0)
        .bind("since", member.since().toEpochMilli());
  }

  static String word(GroupRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  static GroupRole role(String word) {
    return GroupRole.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static Member read(ResultSet rows) throws SQLException {
    return new Member(
        rows.getString("id"),
        new LearnerId(rows.getString("learner")),
        rows.getString("pseudonym"),
        role(rows.getString("role")),
        rows.getInt("board") == 1,
        Instant.ofEpochMilli(rows.getLong("since")));
  }

  private static GroupInvitation invitation(ResultSet rows) throws SQLException {
    return new GroupInvitation(
        rows.getString("id"),
        rows.getString("group_id"),
        role(rows.getString("role")),
        Instant.ofEpochMilli(rows.getLong("expires")),
        rows.getInt("uses_left"));
  }

  /// Tells Jdbi how the tables of groups are read.
  static void register(Jdbi jdbi) {
    jdbi.registerRowMapper(GroupRow.class, (rows, _) -> new GroupRow(GroupRow.group(rows, "id")))
        .registerRowMapper(Member.class, (rows, _) -> read(rows))
        .registerRowMapper(GroupInvitation.class, (rows, _) -> invitation(rows))
        .registerRowMapper(
            Membership.class,
            (rows, _) -> new Membership(GroupRow.group(rows, "group_id"), read(rows)));
  }
}
