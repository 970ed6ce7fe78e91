package anneal.people;

import anneal.people.AccountStore.Locked;
import anneal.people.AccountStore.Opened;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where it is kept who somebody is elsewhere. Each method is one atomic unit.
public interface IdentityStore {

  /// What came of unlinking.
  enum Unlinked {
    DONE,
    UNKNOWN,
    /// The account has no password, and this is the last of its identities.
    LAST_WAY_IN
  }

  /// Links an identity to its account.
  ///
  /// @return whether it is that account's now; false where it is another's
  boolean link(Identity identity);

  /// Opens an account that an identity signs in to, as [AccountStore#open] does.
  Opened open(Locked locked, @Nullable String invitation, Identity identity, Instant now);

  /// The account that an identity signs in to.
  Optional<Account> account(String issuer, String subject);

  /// The identities of an account, oldest first.
  List<Identity> identities(String account);

  /// Unlinks an identity from an account, but never the last way in.
  Unlinked unlink(String account, String id);
}
