package anneal.store;

import anneal.people.Account;
import anneal.people.AccountStore;
import anneal.people.Invitation;
import anneal.people.SignUp;
import anneal.person.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Accounts kept in a [Database].
public final class SqlAccountStore implements AccountStore {

  private static final String SIGN_UP = "sign-up";

  private final Database database;

  public SqlAccountStore(Database database) {
    this.database = database;
  }

  @Override
  public Opened open(Locked locked, @Nullable String invitation, Instant now) {
    return database.write(
        lane -> {
          database.alsoOf(lane, locked.account().learner().value());
          return open(lane, locked, invitation, now);
        });
  }

  /// Opens an account within a unit.
  static Opened open(Lane lane, Locked locked, @Nullable String invitation, Instant now) {
    AccountSql sql = lane.sql(AccountSql.class);
    Account account = locked.account();
    if (sql.named(Account.key(account.name())).isPresent()) {
      return Opened.NAME_TAKEN;
    }
    if (sql.ofLearner(account.learner().value()) > 0) {
      return Opened.LEARNER_TAKEN;
    }
    if (invitation != null
        && lane.sql(EntrySql.class).useInvitation(invitation, now.toEpochMilli()) == 0) {
      return Opened.NOT_INVITED;
    }
    lane.sql(StudySql.class).greet(account.learner().value());
    lane.sql(LeavingSql.class).claim(account.learner().value());
    sql.open(new AccountRow(locked));
    return Opened.DONE;
  }

  @Override
  public Optional<Locked> account(String id) {
    return read(sql -> sql.account(id)).map(AccountRow::locked);
  }

  @Override
  public Optional<Locked> named(String name) {
    return read(sql -> sql.named(Account.key(name))).map(AccountRow::locked);
  }

  @Override
  public List<Account> accounts(String after, String part, int limit) {
    String pattern = "%" + Account.key(part).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    return read(sql -> sql.page(Account.key(after), pattern, limit)).stream()
        .map(it -> it.locked().account())
        .toList();
  }

  @Override
  public boolean administered() {
    return read(AccountSql::administrators) > 0;
  }

  @Override
  public Changed change(String id, UnaryOperator<Account> change) {
    return changing(
        id,
        (lane, before) -> {
          Account after = change.apply(before.account());
          lane.sql(AccountSql.class).change(new AccountRow(new Locked(after, before.password())));
          if (after.disabled()) {
            lane.sql(SessionSql.class).endOthers(id, "");
          }
        });
  }

  @Override
  public Changed remove(String id) {
    return changing(
        id,
        (lane, before) -> {
          database.alsoOf(lane, before.account().learner().value());
          lane.sql(AccountSql.class).remove(id);
          lane.sql(LeavingSql.class).forget(before.account().learner().value());
          SqlGroupStore.settle(lane);
        });
  }

  private interface Change {
    void make(Lane lane, Locked before);
  }

  /// A change after which nobody could administer any more is taken back.
  private Changed changing(String id, Change change) {
    try {
      return database.write(
          lane -> {
            AccountSql sql = lane.sql(AccountSql.class);
            Optional<AccountRow> before = sql.account(id);
            if (before.isEmpty()) {
              return Changed.UNKNOWN;
            }
            change.make(lane, before.get().locked());
            if (administers(before.get()) && sql.administrators() == 0) {
              throw new NobodyLeft();
            }
            return Changed.DONE;
          });
    } catch (NobodyLeft _) {
      return Changed.LAST_ADMINISTRATOR;
    }
  }

  private static boolean administers(AccountRow row) {
    Account account = row.locked().account();
    return account.role() == Role.ADMINISTRATOR && !account.disabled();
  }

  /// Rolls the unit back.
  private static final class NobodyLeft extends RuntimeException {
    private static final long serialVersionUID = 1;

    NobodyLeft() {
      super("nobody would be left who can administer", null, false, false);
    }
  }

  @Override
  public void password(String id, String password, String kept) {
    write(
        lane -> {
          lane.sql(AccountSql.class).password(id, password);
          lane.sql(SessionSql.class).endOthers(id, kept);
          lane.sql(EntrySql.class).dropReset(id);
        });
  }

  @Override
  public void upgrade(String id, String from, String to) {
    write(lane -> lane.sql(AccountSql.class).upgrade(id, from, to));
  }

  @Override
  public void putRecoveryCodes(String account, Collection<String> hashes) {
    write(
        lane -> {
          EntrySql sql = lane.sql(EntrySql.class);
          sql.dropCodes(account);
          hashes.forEach(it -> sql.putCode(account, it));
        });
  }

  @Override
  public int recoveryCodes(String account) {
    return database.read(lane -> lane.sql(EntrySql.class).codes(account));
  }

  @Override
  public boolean recover(String account, String hash) {
    return database.write(lane -> lane.sql(EntrySql.class).useCode(account, hash) > 0);
  }

  @Override
  public void putReset(String account, String hash, Instant expires) {
    write(lane -> lane.sql(EntrySql.class).putReset(account, hash, expires.toEpochMilli()));
  }

  @Override
  public Optional<String> redeemReset(String hash, Instant now) {
    return database.write(lane -> lane.sql(EntrySql.class).useReset(hash, now.toEpochMilli()));
  }

  @Override
  public void invite(Invitation invitation, String hash) {
    write(lane -> lane.sql(EntrySql.class).invite(new InvitationRow(invitation, hash)));
  }

  @Override
  public Optional<Invitation> invitation(String hash, Instant now) {
    return database.read(lane -> lane.sql(EntrySql.class).invitation(hash, now.toEpochMilli()));
  }

  @Override
  public List<Invitation> invitations(Instant now) {
    return database.read(lane -> lane.sql(EntrySql.class).invitations(now.toEpochMilli()));
  }

  @Override
  public boolean revokeInvitation(String id) {
    return database.write(lane -> lane.sql(EntrySql.class).revoke(id) > 0);
  }

  @Override
  public int sweepInvitations(Instant now) {
    return database.write(lane -> lane.sql(EntrySql.class).sweepInvitations(now.toEpochMilli()));
  }

  @Override
  public SignUp signUp() {
    return database
        .read(lane -> lane.sql(InstanceSql.class).find(SIGN_UP))
        .map(it -> SignUp.valueOf(new String(it, StandardCharsets.UTF_8)))
        .orElse(SignUp.OPEN);
  }

  @Override
  public void putSignUp(SignUp chosen) {
    byte[] name = chosen.name().getBytes(StandardCharsets.UTF_8);
    write(lane -> lane.sql(InstanceSql.class).put(SIGN_UP, name));
  }

  private <T> T read(Function<AccountSql, T> query) {
    return database.read(lane -> query.apply(lane.sql(AccountSql.class)));
  }

  private void write(Consumer<Lane> unit) {
    database.write(
        lane -> {
          unit.accept(lane);
          return true;
        });
  }
}
