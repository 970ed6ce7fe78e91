package anneal.web;

import anneal.people.Account;
import anneal.person.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An account as its owner sees it.
///
/// @param recoveryCodes how many are left
record AccountJson(
    String name, @Nullable String email, Role role, Instant since, int recoveryCodes) {

  static AccountJson of(Account account, int codes) {
    return new AccountJson(account.name(), account.email(), account.role(), account.since(), codes);
  }
}
