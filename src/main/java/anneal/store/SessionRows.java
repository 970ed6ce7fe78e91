package anneal.store;

import anneal.people.Identity;
import anneal.people.Invitation;
import anneal.people.Scope;
import anneal.people.Session;
import anneal.people.SessionStore;
import anneal.people.Token;
import anneal.people.Tries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Rows of `session` and `token`, as written and as read.
final class SessionRows {

  private SessionRows() {}

  /// Tells Jdbi how rows about accounts are read.
  static Jdbi register(Jdbi jdbi) {
    return jdbi.registerRowMapper(AccountRow.class, (rows, _) -> AccountRow.read(rows))
        .registerRowMapper(Invitation.class, (rows, _) -> InvitationRow.read(rows))
        .registerRowMapper(Tries.Noted.class, (rows, _) -> noted(rows))
        .registerRowMapper(Identity.class, (rows, _) -> IdentityRow.read(rows))
        .registerRowMapper(Session.class, (rows, _) -> session(rows))
        .registerRowMapper(SessionStore.Open.class, (rows, _) -> open(rows))
        .registerRowMapper(Token.class, (rows, _) -> token(rows))
        .registerRowMapper(SessionStore.Held.class, (rows, _) -> held(rows));
  }

  private static Tries.Noted noted(ResultSet rows) throws SQLException {
    return new Tries.Noted(rows.getInt("tries"), Instant.ofEpochMilli(rows.getLong("last")));
  }

  /// A session as written.
  record Begun(Session session, String hash) implements Row {
    @Override
    public void bind(SqlStatement<?> statement) {
      statement
          .bind("hash", hash)
          .bind("id", session.id())
          .bind("account", session.account())
          .bind("agent", session.agent())
          .bind("since", session.since().toEpochMilli())
          .bind("seenAt", session.seen().toEpochMilli());
    }
  }

  /// A token as written.
  record Issued(Token token, String hash) implements Row {
    @Override
    public void bind(SqlStatement<?> statement) {
      statement
          .bind("hash", hash)
          .bind("id", token.id())
          .bind("account", token.account())
          .bind("title", token.title())
          .bind(
              "scopes",
              token.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(",")))
          .bind("since", token.since().toEpochMilli())
          .bind("expires", token.expires().toEpochMilli());
    }
  }

  /// Reads a session.
  static Session session(ResultSet rows) throws SQLException {
    return new Session(
        rows.getString("id"),
        rows.getString("account"),
        rows.getString("agent"),
        instant(rows, "since"),
        instant(rows, "seen_at"));
  }

  /// Reads a session and its account.
  static SessionStore.Open open(ResultSet rows) throws SQLException {
    String account = rows.getString("id");
    Session session =
        new Session(
            rows.getString("key_id"),
            account,
            rows.getString("agent"),
            instant(rows, "key_since"),
            instant(rows, "key_seen"));
    return new SessionStore.Open(session, AccountRow.account(rows, account));
  }

  /// Reads a token.
  static Token token(ResultSet rows) throws SQLException {
    return token(rows, rows.getString("account"));
  }

  /// Reads a token and its account.
  static SessionStore.Held held(ResultSet rows) throws SQLException {
    String account = rows.getString("id");
    return new SessionStore.Held(token(rows, account), AccountRow.account(rows, account));
  }

  private static Token token(ResultSet rows, String account) throws SQLException {
    long seen = rows.getLong("key_seen");
    @Nullable Instant used = rows.wasNull() ? null : Instant.ofEpochMilli(seen);
    return new Token(
        rows.getString("key_id"),
        account,
        rows.getString("title"),
        Arrays.stream(rows.getString("scopes").split(",", -1))
            .map(Scope::valueOf)
            .collect(Collectors.toSet()),
        instant(rows, "key_since"),
        instant(rows, "expires"),
        used);
  }

  private static Instant instant(ResultSet rows, String column) throws SQLException {
    return Instant.ofEpochMilli(rows.getLong(column));
  }
}
