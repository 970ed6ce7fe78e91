package anneal.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where accounts are kept. Each method is one atomic unit; what it returned was stored durably
/// before. What opens something, a password or a key, is known here by its hash alone.
public interface AccountStore {

  /// What came of opening an account.
  enum Opened {
    DONE,
    /// Somebody goes by that name.
    NAME_TAKEN,
    /// The learner has an account already.
    LEARNER_TAKEN,
    /// The invitation is no good.
    NOT_INVITED
  }

  /// What came of changing an account.
  enum Changed {
    DONE,
    UNKNOWN,
    /// Nobody would be left who can administer.
    LAST_ADMINISTRATOR
  }

  /// An account and the hash of its password.
  record Locked(Account account, String password) {}

  /// Opens an account. Its learner ceases to be a guest; of an invitation one use is taken.
  ///
  /// @param invitation hash of the invitation's key; null where none is needed
  Opened open(Locked locked, @Nullable String invitation, Instant now);

  /// The account with this id.
  Optional<Locked> account(String id);

  /// The account that goes by a name, in any case.
  Optional<Locked> named(String name);

  /// Accounts by name, after one.
  ///
  /// @param after a name, empty for the first page
  /// @param part what names contain, in any case; empty for all
  /// @param limit at most this many, 1..200
  List<Account> accounts(String after, String part, int limit);

  /// Whether anybody can administer.
  boolean administered();

  /// Changes address, role or whether it is disabled; a disabled one loses its sessions.
  ///
  /// @param change pure; keeps id, name, learner
  Changed change(String id, UnaryOperator<Account> change);

  /// Sets the hash of the password, ends all sessions but one and voids reset links.
  ///
  /// @param kept hash of the session's key that goes on; empty for none
  void password(String id, String password, String kept);

  /// Only replaces the hash of the same password by a better one; nothing where it changed
  /// meanwhile.
  void upgrade(String id, String from, String to);

  /// Removes an account with everything its learner studied.
  Changed remove(String id);

  /// Replaces the recovery codes.
  ///
  /// @param hashes of the codes
  void putRecoveryCodes(String account, Collection<String> hashes);

  /// How many recovery codes are left.
  int recoveryCodes(String account);

  /// Uses a recovery code up.
  ///
  /// @return whether there was such a code
  boolean recover(String account, String hash);

  /// Notes a reset link, the only one of the account.
  void putReset(String account, String hash, Instant expires);

  /// Uses a reset link up.
  ///
  /// @return the account; empty where there is no such link or it expired
  Optional<String> redeemReset(String hash, Instant now);

  /// Notes an invitation.
  void invite(Invitation invitation, String hash);

  /// The invitation of a key, where it is still good.
  Optional<Invitation> invitation(String hash, Instant now);

  /// Invitations that are still good, by expiry.
  List<Invitation> invitations(Instant now);

  /// Takes an invitation back.
  ///
  /// @return whether there was one
  boolean revokeInvitation(String id);

  /// Removes invitations that expired or are used up.
  ///
  /// @return how many
  int sweepInvitations(Instant now);

  /// Who may sign up, [SignUp#OPEN] before anybody chose.
  SignUp signUp();

  /// Chooses who may sign up.
  void putSignUp(SignUp chosen);
}
