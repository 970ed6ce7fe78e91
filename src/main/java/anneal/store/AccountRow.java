package anneal.store;

import anneal.people.Account;
import anneal.people.AccountStore.Locked;
import anneal.person.LearnerId;
import anneal.person.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `account`.
record AccountRow(Locked locked) implements Row {

  @Override
  public void bind(SqlStatement<?> statement) {
    Account account = locked.account();
    statement
        .bind("id", account.id())
        .bind("name", account.name())
        .bind("nameKey", Account.key(account.name()))
        .bind("email", account.email())
        .bind("learner", account.learner().value())
        .bind("role", account.role().name().toLowerCase(Locale.ROOT))
        .bind("password", locked.password())
        .bind("disabled", account.disabled() ? 1 : 0)
        .bind("since", account.since().toEpochMilli());
  }

  static Account account(ResultSet rows, String id) throws SQLException {
    return new Account(
        id,
        rows.getString("name"),
        new Columns(rows).text("email"),
        new LearnerId(rows.getString("learner")),
        Role.valueOf(rows.getString("role").toUpperCase(Locale.ROOT)),
        rows.getInt("disabled") == 1,
        Instant.ofEpochMilli(rows.getLong("since")));
  }

  static AccountRow read(ResultSet rows) throws SQLException {
    return new AccountRow(
        new Locked(account(rows, rows.getString("id")), rows.getString("password")));
  }
}
