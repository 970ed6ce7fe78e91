package anneal.people;

import anneal.people.AccountStore.Locked;
import anneal.people.Entry.Faulty;
import anneal.people.Entry.In;
import anneal.people.Entry.Refused;
import anneal.people.Entry.Slowed;
import anneal.people.Entry.Why;
import anneal.person.LearnerId;
import anneal.person.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The desk where people open accounts and sign in.
///
/// Whether a name is known is told by neither reply nor time: a password is checked against some
/// hash in any case. Who tries often is slowed down, by name and by address.
public final class Accounts {

  /// What is said of an e-mail address that is none.
  public static final String NO_ADDRESS = "is no address; leave it empty or correct it";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final int AGENT = 200;

  private final AccountStore store;
  private final SessionStore sessions;
  private final Trade trade;
  private final Throttle byBoth;
  private final Throttle byName;
  private final Throttle byAddress;
  private final Throttle signUps;
  private volatile @Nullable String nobodys;

  /// What the desk works with.
  ///
  /// @param tries counts attempts, on all nodes together
  public record Trade(Passwords passwords, PasswordRules rules, Keys keys, Tries tries) {}

  /// Where somebody asks from.
  ///
  /// @param address of the network
  /// @param agent what the browser says it is
  public record Device(String address, String agent) {}

  /// What somebody enters to open an account.
  ///
  /// @param invitation key of an invitation; null for none
  public record Application(
      String name, String password, @Nullable String email, @Nullable String invitation) {}

  public Accounts(AccountStore store, SessionStore sessions, Trade trade) {
    this.store = store;
    this.sessions = sessions;
    this.trade = trade;
    this.byBoth = new Throttle(trade.tries, "sign in from", 5, LONGEST_WAIT);
    this.byName = new Throttle(trade.tries, "sign in as", 100, LONGEST_WAIT);
    this.byAddress = new Throttle(trade.tries, "sign in", 100, LONGEST_WAIT);
    this.signUps = new Throttle(trade.tries, "sign up", 40, Duration.ofMinutes(2));
  }

  /// Whether letters could go there; nowhere is good too.
  public static boolean isAddress(@Nullable String email) {
    return email == null || email.matches("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{3,190}");
  }

  /// Opens an account and signs in.
  ///
  /// @param learner whose study it takes over: a guest's, or one nobody has yet
  public Entry signUp(Application wanted, LearnerId learner, Device device, Instant now) {
    Duration left = signUps.attempt(device.address, now);
    if (left.isPositive()) {
      return new Slowed(left);
    }
    Optional<Entry> fault = fault(wanted.name.strip(), wanted.password, wanted.email);
    if (fault.isPresent()) {
      return fault.get();
    }
    Optional<Invitation> invitation =
        Optional.ofNullable(wanted.invitation).flatMap(it -> store.invitation(Keys.hash(it), now));
    if (!welcome(wanted.invitation, invitation)) {
      return new Refused(wanted.invitation == null ? Why.NOT_INVITED : Why.WRONG_KEY);
    }
    Role role = invitation.map(Invitation::role).orElse(Role.LEARNER);
    String id = trade.keys.key();
    Account account = new Account(id, wanted.name.strip(), wanted.email, learner, role, false, now);
    return open(
        new Locked(account, trade.passwords.hash(wanted.password)), wanted.invitation, device, now);
  }

  /// Whether somebody may open an account.
  ///
  /// @param key of the invitation that was shown; null for none
  /// @param invitation of that key, where it is good
  boolean welcome(@Nullable String key, Optional<Invitation> invitation) {
    return switch (store.signUp()) {
      case OPEN -> key == null || invitation.isPresent();
      case INVITED -> invitation.isPresent();
      case CLOSED -> invitation.filter(it -> it.role() == Role.ADMINISTRATOR).isPresent();
    };
  }

  private Entry open(Locked locked, @Nullable String invitation, Device device, Instant now) {
    String hash = invitation == null ? null : Keys.hash(invitation);
    return switch (store.open(locked, hash, now)) {
      case DONE -> begin(locked.account(), device, now);
      case NAME_TAKEN -> new Refused(Why.NAME_TAKEN);
      case NOT_INVITED -> new Refused(Why.WRONG_KEY);
      case LEARNER_TAKEN ->
          throw new IllegalArgumentException(
              "the learner has an account: " + locked.account().id());
    };
  }

  /// Signs in.
  public Entry signIn(String name, String password, Device device, Instant now) {
    Duration left = slowed(name, device, now);
    if (left.isPositive()) {
      return new Slowed(left);
    }
    Optional<Locked> found = store.named(name);
    if (!fits(password, found)) {
      return new Refused(Why.WRONG_PASSWORD);
    }
    Locked locked = found.orElseThrow();
    if (trade.passwords.outdated(locked.password())) {
      store.upgrade(locked.account().id(), locked.password(), trade.passwords.hash(password));
    }
    byBoth.forgive(both(name, device));
    return begin(locked.account(), device, now);
  }

  /// Signs in with a recovery code and sets a new password; all other sessions end.
  public Entry recover(String name, String code, String password, Device device, Instant now) {
    Duration left = slowed(name, device, now);
    if (left.isPositive()) {
      return new Slowed(left);
    }
    Optional<Entry> fault = fault(name, password, null);
    if (fault.isPresent()) {
      return fault.get();
    }
    return store
        .named(name)
        .map(Locked::account)
        .filter(it -> !it.disabled())
        .filter(it -> store.recover(it.id(), Keys.hash(Keys.tidy(code))))
        .<Entry>map(it -> renew(it, password, device, now))
        .orElseGet(() -> new Refused(Why.WRONG_KEY));
  }

  /// Signs in with a reset link and sets a new password; all other sessions end.
  public Entry redeemReset(String key, String password, Device device, Instant now) {
    Duration left = byAddress.attempt(device.address, now);
    if (left.isPositive()) {
      return new Slowed(left);
    }
    Optional<Entry> fault = fault("any", password, null);
    if (fault.isPresent()) {
      return fault.get();
    }
    return store
        .redeemReset(Keys.hash(key), now)
        .flatMap(store::account)
        .map(Locked::account)
        .filter(it -> !it.disabled())
        .<Entry>map(it -> renew(it, password, device, now))
        .orElseGet(() -> new Refused(Why.WRONG_KEY));
  }

  private Entry renew(Account account, String password, Device device, Instant now) {
    store.password(account.id(), trade.passwords.hash(password), "");
    return begin(account, device, now);
  }

  /// Whether the holder of a session knows the password, as all that outlives it demands.
  ///
  /// @return why not; empty when it is right
  public Optional<Entry> confirm(Account account, String password, Device device, Instant now) {
    Duration left = slowed(account.name(), device, now);
    if (left.isPositive()) {
      return Optional.of(new Slowed(left));
    }
    if (!fits(password, store.account(account.id()))) {
      return Optional.of(new Refused(Why.WRONG_PASSWORD));
    }
    byBoth.forgive(both(account.name(), device));
    return Optional.empty();
  }

  /// Sets another password; all sessions end, and a new one begins.
  ///
  /// @return [Faulty] where the password is no good, else [In]
  public Entry changePassword(Account account, String password, Device device, Instant now) {
    return fault(account.name(), password, null)
        .orElseGet(() -> renew(account, password, device, now));
  }

  /// Makes new recovery codes; older ones are no good any more.
  public List<String> recoveryCodes(Account account) {
    List<String> codes = trade.keys.codes();
    store.putRecoveryCodes(account.id(), codes.stream().map(Keys::hash).toList());
    return codes;
  }

  private Duration slowed(String name, Device device, Instant now) {
    Duration left = byBoth.attempt(both(name, device), now);
    if (left.isPositive()) {
      return left;
    }
    Duration address = byAddress.attempt(device.address, now);
    return address.isPositive() ? address : byName.attempt(Account.key(name), now);
  }

  private static String both(String name, Device device) {
    return device.address + ' ' + Account.key(name);
  }

  /// Takes the same time whether or not there is such an account.
  private boolean fits(String password, Optional<Locked> found) {
    boolean fits =
        trade.passwords.fits(
            password,
            found
                .map(Locked::password)
                .filter(it -> !it.equals(Vouched.NO_PASSWORD))
                .orElseGet(this::nobodys));
    return fits && found.filter(it -> !it.account().disabled()).isPresent();
  }

  private String nobodys() {
    String known = nobodys;
    if (known == null) {
      known = trade.passwords.hash(trade.keys.key());
      nobodys = known;
    }
    return known;
  }

  /// Begins a session of somebody who proved to be the owner of an account.
  In begin(Account account, Device device, Instant now) {
    String key = trade.keys.key();
    String agent = device.agent.substring(0, Math.min(AGENT, device.agent.length()));
    String id = Keys.hash("name of " + key).substring(0, 22);
    sessions.begin(new Session(id, account.id(), agent, now, now), Keys.hash(key));
    return new In(account, key);
  }

  private Optional<Entry> fault(String name, String password, @Nullable String email) {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._'-]{1,39}")) {
      return Optional.of(
          new Faulty(
              "name", "needs 2 to 40 letters, digits, spaces, dots, hyphens or underscores"));
    }
    if (!isAddress(email)) {
      return Optional.of(new Faulty("email", NO_ADDRESS));
    }
    return trade.rules.fault(password, name).map(it -> new Faulty("password", it));
  }
}
