package anneal.people;

import anneal.people.AccountStore.Locked;
import anneal.people.AccountStore.Opened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The twin of the database: the same contract in a list.
public final class InMemoryIdentityStore implements IdentityStore {

  private final AccountStore accounts;
  private final List<Identity> all = new ArrayList<>();

  public InMemoryIdentityStore(AccountStore accounts) {
    this.accounts = accounts;
  }

  private Optional<Identity> find(String issuer, String subject) {
    return all.stream()
        .filter(it -> it.issuer().equals(issuer) && it.subject().equals(subject))
        .findFirst();
  }

  @Override
  public synchronized boolean link(Identity identity) {
    Optional<Identity> known = find(identity.issuer(), identity.subject());
    if (known.isEmpty()) {
      all.add(identity);
    }
    return known.filter(it -> !it.account().equals(identity.account())).isEmpty();
  }

  @Override
  public synchronized Opened open(
      Locked locked, @Nullable String invitation, Identity identity, Instant now) {
    Opened opened = accounts.open(locked, invitation, now);
    if (opened == Opened.DONE) {
      link(identity);
    }
    return opened;
  }

  @Override
  public synchronized Optional<Account> account(String issuer, String subject) {
    return find(issuer, subject).flatMap(it -> accounts.account(it.account())).map(Locked::account);
  }

  @Override
  public synchronized List<Identity> identities(String account) {
    return all.stream()
        .filter(it -> it.account().equals(account))
        .sorted(Comparator.comparing(Identity::since).thenComparing(Identity::id))
        .toList();
  }

  @Override
  public synchronized Unlinked unlink(String account, String id) {
    List<Identity> own = identities(account);
    Optional<Identity> found = own.stream().filter(it -> it.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return Unlinked.UNKNOWN;
    }
    boolean password = accounts.account(account).filter(it -> !it.password().isEmpty()).isPresent();
    if (!password && own.size() == 1) {
      return Unlinked.LAST_WAY_IN;
    }
    all.remove(found.get());
    return Unlinked.DONE;
  }
}
