package anneal.store;

import anneal.people.Account;
import anneal.people.AccountStore.Locked;
import anneal.people.AccountStore.Opened;
import anneal.people.Identity;
import anneal.people.IdentityStore;
import anneal.people.Vouched;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Identities kept in a [Database].
public final class SqlIdentityStore implements IdentityStore {

  private final Database database;

  public SqlIdentityStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean link(Identity identity) {
    return database.write(
        lane -> {
          IdentitySql sql = lane.sql(IdentitySql.class);
          sql.link(new IdentityRow(identity));
          return sql.owner(identity.issuer(), identity.subject())
              .filter(identity.account()::equals)
              .isPresent();
        });
  }

  @Override
  public Opened open(Locked locked, @Nullable String invitation, Identity identity, Instant now) {
    return database.write(
        lane -> {
          database.alsoOf(lane, locked.account().learner().value());
          Opened opened = SqlAccountStore.open(lane, locked, invitation, now);
          if (opened == Opened.DONE) {
            lane.sql(IdentitySql.class).link(new IdentityRow(identity));
          }
          return opened;
        });
  }

  @Override
  public Optional<Account> account(String issuer, String subject) {
    return database.read(
        lane ->
            lane.sql(IdentitySql.class)
                .owner(issuer, subject)
                .flatMap(lane.sql(AccountSql.class)::account)
                .map(it -> it.locked().account()));
  }

  @Override
  public List<Identity> identities(String account) {
    return database.read(lane -> lane.sql(IdentitySql.class).identities(account));
  }

  @Override
  public Unlinked unlink(String account, String id) {
    return database.write(
        lane -> {
          IdentitySql sql = lane.sql(IdentitySql.class);
          List<Identity> all = sql.identities(account);
          if (all.stream().noneMatch(it -> it.id().equals(id))) {
            return Unlinked.UNKNOWN;
          }
          boolean password =
              lane.sql(AccountSql.class)
                  .account(account)
                  .filter(it -> !it.locked().password().equals(Vouched.NO_PASSWORD))
                  .isPresent();
          if (!password && all.size() == 1) {
            return Unlinked.LAST_WAY_IN;
          }
          sql.unlink(account, id);
          return Unlinked.DONE;
        });
  }
}
