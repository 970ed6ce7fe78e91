package anneal.store;

import anneal.people.Account;
import anneal.people.AddressStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Addresses of accounts kept in a [Database].
public final class SqlAddressStore implements AddressStore {

  private final Database database;

  public SqlAddressStore(Database database) {
    this.database = database;
  }

  @Override
  public void ask(String account, String email, String hash, Instant expires) {
    database.write(
        lane -> {
          AddressSql sql = lane.sql(AddressSql.class);
          sql.dropAsked(account, email);
          sql.ask(account, email, hash, expires.toEpochMilli());
          return true;
        });
  }

  @Override
  public Optional<String> asked(String account, Instant now) {
    return database.read(lane -> lane.sql(AddressSql.class).asked(account, now.toEpochMilli()));
  }

  @Override
  public Optional<Account> confirm(String hash, Instant now) {
    return database.write(
        lane -> {
          AddressSql sql = lane.sql(AddressSql.class);
          Optional<String> id = sql.accountOf(hash, now.toEpochMilli());
          Optional<Account> before =
              id.flatMap(lane.sql(AccountSql.class)::account).map(it -> it.locked().account());
          before.ifPresent(
              it -> {
                sql.give(it.id(), hash);
                sql.confirm(hash);
              });
          return before;
        });
  }

  @Override
  public List<Account> reachable(String nameOrAddress) {
    String key = Account.key(nameOrAddress);
    String email = nameOrAddress.strip().toLowerCase(Locale.ROOT);
    return database.read(lane -> lane.sql(AddressSql.class).reachable(key, email)).stream()
        .map(it -> it.locked().account())
        .toList();
  }
}
