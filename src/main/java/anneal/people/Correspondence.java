package anneal.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes to people: links that reset a password, that confirm an address, that invite.
///
/// Whether there is an account is told by neither reply nor time: it is looked up only when the
/// letter is written, by the post.
public final class Correspondence {

  private static final Duration RESET = Duration.ofMinutes(30);
  private static final Duration CONFIRM = Duration.ofHours(24);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final Desk desk;
  private final String url;
  private final Throttle byTarget;
  private final Throttle byAddress;

  /// What it works with.
  public record Desk(
      AccountStore accounts, AddressStore addresses, Keys keys, Letters letters, Tries tries) {}

  /// @param url where browsers find this server, without a slash at the end
  public Correspondence(Desk desk, String url) {
    this.desk = desk;
    this.url = url;
    this.byTarget = new Throttle(desk.tries, "letter to", 3, LONGEST_WAIT);
    this.byAddress = new Throttle(desk.tries, "letter", 20, LONGEST_WAIT);
  }

  /// Sends a reset link to whoever goes by a name or address and has a confirmed address.
  ///
  /// @param from the network address of who asks
  /// @return how long to wait where it was asked too often; zero when it is on its way
  public Duration reset(String nameOrAddress, String from, Instant now) {
    Duration left = slowed(nameOrAddress, from, now);
    if (left.isZero()) {
      desk.letters.post(
          () ->
              desk.addresses.reachable(nameOrAddress).stream()
                  .map(it -> resetLetter(it, now))
                  .toList());
    }
    return left;
  }

  private Duration slowed(String target, String from, Instant now) {
    Duration left = byAddress.attempt(from, now);
    return left.isPositive() ? left : byTarget.attempt(Account.key(target), now);
  }

  private Letter resetLetter(Account account, Instant now) {
    String key = desk.keys.key();
    desk.accounts.putReset(account.id(), Keys.hash(key), now.plus(RESET));
    return letter(
        account,
        String.valueOf(account.email()),
        "A new password",
        """
        somebody, most likely you, asked for a new password at
        %s.

        This link sets it. It works once, for 30 minutes:

        %s/reset#%s

        If it was not you, there is nothing to do: your password stays as
        it is.
        """
            .formatted(url, url, key));
  }

  /// Asks the owner of an address to confirm that it is an account's.
  ///
  /// @param from the network address of who asks
  /// @return how long to wait where it was asked too often; zero when it is on its way
  public Duration confirm(Account account, String email, String from, Instant now) {
    Duration left = slowed(email, from, now);
    if (left.isZero()) {
      String key = desk.keys.key();
      desk.addresses.ask(account.id(), email, Keys.hash(key), now.plus(CONFIRM));
      desk.letters.post(() -> List.of(confirmLetter(account, email, key)));
    }
    return left;
  }

  private Letter confirmLetter(Account account, String email, String key) {
    return letter(
        account,
        email,
        "Is this your address?",
        """
        this address was given for the account %s at
        %s.

        This link confirms it. It works once, for 24 hours:

        %s/confirm#%s

        If it was not you, there is nothing to do: without this link the
        address is not used.
        """
            .formatted(account.name(), url, url, key));
  }

  /// Takes the key of a confirmation; who had another address before is told there.
  ///
  /// @return the address; empty where the key is no good
  public Optional<String> confirmed(String key, Instant now) {
    Optional<Account> before = desk.addresses.confirm(Keys.hash(key), now);
    before.ifPresent(this::tell);
    return before
        .flatMap(it -> desk.accounts.account(it.id()))
        .map(it -> String.valueOf(it.account().email()));
  }

  private void tell(Account before) {
    String old = before.email();
    if (old != null) {
      desk.letters.post(
          () ->
              List.of(
                  letter(
                      before,
                      old,
                      "Your address was changed",
                      """
                      the account %s at
                      %s
                      has another address now. Links for a new password go there.

                      If it was not you, sign in and change the password, or write to
                      whoever runs the server.
                      """
                          .formatted(before.name(), url))));
    }
  }

  /// The address that an account is still to confirm; null for none.
  public @Nullable String asked(Account account, Instant now) {
    return desk.addresses.asked(account.id(), now).orElse(null);
  }

  /// Sends an invitation.
  ///
  /// @param link what opens an account
  /// @return how long to wait where it was asked too often; zero when it is on its way
  public Duration invite(Account by, String email, String link, Instant now) {
    Duration left = slowed(email, by.id(), now);
    if (left.isZero()) {
      Letter letter =
          new Letter(
              email,
              "An invitation to Anneal",
              """
              Hello,

              %s invites you to practise for interviews at
              %s.

              This link opens an account:

              %s

              If you do not want one, there is nothing to do.
              """
                  .formatted(by.name(), url, link));
      desk.letters.post(() -> List.of(letter));
    }
    return left;
  }

  private static Letter letter(Account to, String email, String subject, String text) {
    return new Letter(email, subject, "Hello " + to.name() + ",\n\n" + text);
  }
}
