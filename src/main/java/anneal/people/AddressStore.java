package anneal.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where addresses are kept that accounts gave, and whether their owners confirmed them. Each
/// method is one atomic unit.
public interface AddressStore {

  /// Notes an address that is to be confirmed, in the place of one noted before and not confirmed.
  ///
  /// @param hash of the key that confirms it
  void ask(String account, String email, String hash, Instant expires);

  /// The address that an account is still to confirm.
  Optional<String> asked(String account, Instant now);

  /// Confirms an address and makes it the account's; the key is used up.
  ///
  /// @return the account as it was before; empty where the key is unknown, used or expired
  Optional<Account> confirm(String hash, Instant now);

  /// The accounts that go by a name or an address in any case, by name; only those that are not
  /// disabled and whose own address is confirmed.
  List<Account> reachable(String nameOrAddress);
}
