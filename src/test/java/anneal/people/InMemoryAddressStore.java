package anneal.people;

import anneal.people.AccountStore.Locked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The twin of the database: the same contract in a list.
public final class InMemoryAddressStore implements AddressStore {

  private record Row(String account, String email, String hash, Instant expires) {}

  private final AccountStore accounts;
  private final List<Row> asked = new ArrayList<>();
  private final List<Row> confirmed = new ArrayList<>();

  public InMemoryAddressStore(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public synchronized void ask(String account, String email, String hash, Instant expires) {
    asked.removeIf(it -> it.account.equals(account));
    asked.add(new Row(account, email, hash, expires));
  }

  @Override
  public synchronized Optional<String> asked(String account, Instant now) {
    return asked.stream()
        .filter(it -> it.account.equals(account) && now.isBefore(it.expires))
        .map(Row::email)
        .findFirst();
  }

  @Override
  public synchronized Optional<Account> confirm(String hash, Instant now) {
    Optional<Row> found =
        asked.stream().filter(it -> it.hash.equals(hash) && now.isBefore(it.expires)).findFirst();
    Optional<Account> before =
        found.flatMap(it -> accounts.account(it.account)).map(Locked::account);
    found.ifPresent(
        it -> {
          asked.remove(it);
          confirmed.add(it);
          accounts.change(it.account, account -> account.at(it.email));
        });
    return before;
  }

  @Override
  public synchronized List<Account> reachable(String nameOrAddress) {
    String key = Account.key(nameOrAddress);
    return confirmed.stream()
        .flatMap(
            row ->
                accounts.account(row.account).map(Locked::account).stream()
                    .filter(it -> row.email.equals(it.email()) && !it.disabled()))
        .distinct()
        .filter(
            it ->
                Account.key(it.name()).equals(key)
                    || String.valueOf(it.email()).toLowerCase(Locale.ROOT).equals(key))
        .sorted(Comparator.comparing(it -> Account.key(it.name())))
        .toList();
  }
}
