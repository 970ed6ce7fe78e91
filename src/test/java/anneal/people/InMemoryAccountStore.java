package anneal.people;

import anneal.person.LearnerId;
import anneal.person.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The twin of the database: the same contract in maps.
public final class InMemoryAccountStore implements AccountStore {

  private record Reset(String hash, Instant expires) {}

  private final SessionStore sessions;
  private final Consumer<LearnerId> claimed;
  private final Map<String, Locked> accounts = new HashMap<>();
  private final Map<String, Set<String>> codes = new HashMap<>();
  private final Map<String, Reset> resets = new HashMap<>();
  private final Map<String, Invitation> invitations = new HashMap<>();
  private SignUp signUp = SignUp.OPEN;
  private Consumer<LearnerId> removed = _ -> {};

  /// @param claimed told of each learner who is no guest any more
  public InMemoryAccountStore(SessionStore sessions, Consumer<LearnerId> claimed) {
    this.sessions = sessions;
    this.claimed = claimed;
  }

  @Override
  public synchronized Opened open(Locked locked, @Nullable String invitation, Instant now) {
    Account account = locked.account();
    if (named(account.name()).isPresent()) {
      return Opened.NAME_TAKEN;
    }
    if (holds(account.learner())) {
      return Opened.LEARNER_TAKEN;
    }
    if (invitation != null) {
      Optional<Invitation> found = invitation(invitation, now);
      if (found.isEmpty()) {
        return Opened.NOT_INVITED;
      }
      Invitation it = found.get();
      invitations.put(
          invitation, new Invitation(it.id(), it.role(), it.by(), it.expires(), it.left() - 1));
    }
    accounts.put(account.id(), locked);
    claimed.accept(account.learner());
    return Opened.DONE;
  }

  @Override
  public synchronized Optional<Locked> account(String id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public synchronized Optional<Locked> named(String name) {
    return accounts.values().stream()
        .filter(it -> Account.key(it.account().name()).equals(Account.key(name)))
        .findFirst();
  }

  @Override
  public synchronized List<Account> accounts(String after, String part, int limit) {
    return accounts.values().stream()
        .map(Locked::account)
        .filter(it -> Account.key(it.name()).compareTo(Account.key(after)) > 0)
        .filter(it -> Account.key(it.name()).contains(Account.key(part)))
        .sorted(Comparator.comparing(it -> Account.key(it.name())))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean administered() {
    return accounts.values().stream().anyMatch(InMemoryAccountStore::administers);
  }

  private static boolean administers(Locked locked) {
    return locked.account().role() == Role.ADMINISTRATOR && !locked.account().disabled();
  }

  @Override
  public synchronized Changed change(String id, UnaryOperator<Account> change) {
    Locked before = accounts.get(id);
    if (before == null) {
      return Changed.UNKNOWN;
    }
    Account after = change.apply(before.account());
    accounts.put(id, new Locked(after, before.password()));
    if (administers(before) && !administered()) {
      accounts.put(id, before);
      return Changed.LAST_ADMINISTRATOR;
    }
    if (after.disabled()) {
      sessions.endOthers(id, "");
    }
    return Changed.DONE;
  }

  @Override
  public synchronized void password(String id, String password, String kept) {
    accounts.computeIfPresent(id, (_, it) -> new Locked(it.account(), password));
    sessions.endOthers(id, kept);
    resets.remove(id);
  }

  @Override
  public synchronized void upgrade(String id, String from, String to) {
    accounts.computeIfPresent(
        id, (_, it) -> it.password().equals(from) ? new Locked(it.account(), to) : it);
  }

  @Override
  public synchronized Changed remove(String id) {
    Locked before = accounts.remove(id);
    if (before == null) {
      return Changed.UNKNOWN;
    }
    if (administers(before) && !administered()) {
      accounts.put(id, before);
      return Changed.LAST_ADMINISTRATOR;
    }
    sessions.endOthers(id, "");
    removed.accept(before.account().learner());
    return Changed.DONE;
  }

  /// Has somebody told of each learner who is removed with an account.
  public void onRemove(Consumer<LearnerId> listener) {
    removed = listener;
  }

  /// Whether a learner has an account.
  public synchronized boolean holds(LearnerId learner) {
    return accounts.values().stream().anyMatch(it -> it.account().learner().equals(learner));
  }

  @Override
  public synchronized void putRecoveryCodes(String account, Collection<String> hashes) {
    codes.put(account, new HashSet<>(hashes));
  }

  @Override
  public synchronized int recoveryCodes(String account) {
    return codes.getOrDefault(account, Set.of()).size();
  }

  @Override
  public synchronized boolean recover(String account, String hash) {
    return codes.containsKey(account) && codes.get(account).remove(hash);
  }

  @Override
  public synchronized void putReset(String account, String hash, Instant expires) {
    resets.put(account, new Reset(hash, expires));
  }

  @Override
  public synchronized Optional<String> redeemReset(String hash, Instant now) {
    Optional<String> found =
        resets.entrySet().stream()
            .filter(it -> it.getValue().hash.equals(hash) && it.getValue().expires.isAfter(now))
            .map(Map.Entry::getKey)
            .findFirst();
    found.ifPresent(resets::remove);
    return found;
  }

  @Override
  public synchronized void invite(Invitation invitation, String hash) {
    invitations.put(hash, invitation);
  }

  @Override
  public synchronized Optional<Invitation> invitation(String hash, Instant now) {
    return Optional.ofNullable(invitations.get(hash)).filter(it -> good(it, now));
  }

  @Override
  public synchronized List<Invitation> invitations(Instant now) {
    return invitations.values().stream()
        .filter(it -> good(it, now))
        .sorted(Comparator.comparing(Invitation::expires))
        .toList();
  }

  private static boolean good(Invitation it, Instant now) {
    return it.left() > 0 && it.expires().isAfter(now);
  }

  @Override
  public synchronized int sweepInvitations(Instant now) {
    int before = invitations.size();
    invitations.values().removeIf(it -> !good(it, now));
    return before - invitations.size();
  }

  @Override
  public synchronized boolean revokeInvitation(String id) {
    return invitations.values().removeIf(it -> it.id().equals(id));
  }

  @Override
  public synchronized SignUp signUp() {
    return signUp;
  }

  @Override
  public synchronized void putSignUp(SignUp chosen) {
    signUp = chosen;
  }
}
