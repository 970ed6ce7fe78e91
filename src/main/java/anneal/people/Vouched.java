package anneal.people;

import anneal.people.AccountStore.Locked;
import anneal.people.Accounts.Device;
import anneal.people.Entry.Refused;
import anneal.people.Entry.Why;
import anneal.people.Provider.Person;
import anneal.person.LearnerId;
import anneal.person.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The desk for people whom a provider vouches for. An account that is there already is linked only
/// by who is signed in to it: a name or an address that is the same proves nothing.
public final class Vouched {

  /// Stands where an account has no password.
  public static final String NO_PASSWORD = "";

  /// How long after signing in an account without a password may do what else demands one.
  private static final Duration FRESH = Duration.ofMinutes(10);

  private static final int NAMES = 50;
  private static final int TITLE = 80;

  private final AccountStore store;
  private final IdentityStore identities;
  private final Accounts accounts;
  private final Keys keys;

  public Vouched(AccountStore store, IdentityStore identities, Accounts accounts, Keys keys) {
    this.store = store;
    this.identities = identities;
    this.accounts = accounts;
    this.keys = keys;
  }

  /// Signs in; who is new here gets an account where the rules for signing up allow it.
  ///
  /// @param invitation key of an invitation; null for none
  /// @param learner whose study a new account takes over
  public Entry enter(
      Person person, @Nullable String invitation, LearnerId learner, Device device, Instant now) {
    Optional<Account> known = identities.account(person.issuer(), person.subject());
    if (known.isPresent()) {
      return known
          .filter(it -> !it.disabled())
          .<Entry>map(it -> accounts.begin(it, device, now))
          .orElseGet(() -> new Refused(Why.WRONG_PASSWORD));
    }
    Optional<Invitation> invited =
        Optional.ofNullable(invitation).flatMap(it -> store.invitation(Keys.hash(it), now));
    if (!accounts.welcome(invitation, invited)) {
      return new Refused(invitation == null ? Why.NOT_INVITED : Why.WRONG_KEY);
    }
    Role role = invited.map(Invitation::role).orElse(Role.LEARNER);
    Account account = new Account(keys.key(), "", null, learner, role, false, now);
    return open(person, account, invitation, device);
  }

  /// Tries names until one is free.
  private Entry open(Person person, Account wanted, @Nullable String invitation, Device device) {
    Instant now = wanted.since();
    String hash = invitation == null ? null : Keys.hash(invitation);
    for (int i = 1; i <= NAMES; i++) {
      Account account = wanted.called(name(person.name(), i));
      Locked locked = new Locked(account, NO_PASSWORD);
      switch (identities.open(locked, hash, identity(person, account.id(), now), now)) {
        case DONE -> {
          return accounts.begin(account, device, now);
        }
        case NOT_INVITED -> {
          return new Refused(Why.WRONG_KEY);
        }
        case LEARNER_TAKEN -> throw new IllegalArgumentException("the learner has an account");
        case NAME_TAKEN -> {
          // the next one
        }
      }
    }
    return new Refused(Why.NAME_TAKEN);
  }

  /// A name as accounts have them, made of what the provider calls somebody.
  private static String name(String given, int number) {
    String clean =
        given
            .replaceAll("@.*", "")
            .replaceAll("[^\\p{L}\\p{N} ._'-]", "")
            .replaceAll("^[^\\p{L}\\p{N}]+", "")
            .strip();
    String base = clean.length() < 2 ? "Learner" : clean.substring(0, Math.min(36, clean.length()));
    return number == 1 ? base : base + " " + number;
  }

  /// Links an identity to the account that is signed in.
  ///
  /// @return false where it is another account's
  public boolean link(Person person, Account account, Instant now) {
    return identities.link(identity(person, account.id(), now));
  }

  private Identity identity(Person person, String account, Instant now) {
    String title = person.name().isEmpty() ? person.subject() : person.name();
    return new Identity(
        Keys.hash(keys.key()).substring(0, 22),
        account,
        person.issuer(),
        person.subject(),
        title.substring(0, Math.min(TITLE, title.length())),
        now);
  }

  /// Whether an account has a password.
  public boolean hasPassword(Account account) {
    return store.account(account.id()).filter(it -> !it.password().equals(NO_PASSWORD)).isPresent();
  }

  /// Whether an account that has no password signed in so lately that this stands in for it.
  public boolean confirms(Account account, Session session, Instant now) {
    return now.isBefore(session.since().plus(FRESH)) && !hasPassword(account);
  }
}
