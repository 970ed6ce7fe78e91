package anneal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.people.AccountStore.Changed;
import anneal.people.AccountStore.Locked;
import anneal.people.AccountStore.Opened;
import anneal.person.LearnerId;
import anneal.person.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every [AccountStore] and [SessionStore] do.
public abstract class AccountStoreContract {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  /// Stores in which nothing happened yet, over the same tables; the same within a test.
  protected abstract AccountStore store();

  protected abstract SessionStore sessions();

  protected abstract GuestStore guests();

  private static Instant in(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  private static Account account(String name, Role role) {
    String id = "id-" + name;
    return new Account(
        id, name, null, new LearnerId("of-" + name.replaceAll("\\W", "")), role, false, NOON);
  }

  private Account open(String name, Role role) {
    Account account = account(name, role);
    assertEquals(Opened.DONE, store().open(new Locked(account, "hash"), null, NOON));
    return account;
  }

  private static Session session(String account, String id) {
    return new Session(id, account, "Firefox", NOON, NOON);
  }

  @Test
  void anAccountIsFoundByIdAndByNameInAnyCase() {
    Account anna = open("Anna B.", Role.LEARNER);
    Locked locked = new Locked(anna, "hash");
    assertEquals(Optional.of(locked), store().account(anna.id()));
    assertEquals(Optional.of(locked), store().named(" anna b. "));
    assertEquals(Optional.empty(), store().named("anna"));
  }

  @Test
  void aNameAndALearnerHaveOneAccount() {
    open("Anna", Role.LEARNER);
    Account same = account("ANNA", Role.LEARNER);
    assertEquals(Opened.NAME_TAKEN, store().open(new Locked(same, "x"), null, NOON));
    Account other =
        new Account("2", "Ben", null, new LearnerId("of-Anna"), Role.LEARNER, false, NOON);
    assertEquals(Opened.LEARNER_TAKEN, store().open(new Locked(other, "x"), null, NOON));
  }

  @Test
  void aClaimedGuestIsNoGuestAnyMore() {
    Account anna = account("Anna", Role.LEARNER);
    guests().greet(anna.learner(), NOON);
    store().open(new Locked(anna, "hash"), null, NOON);
    assertFalse(guests().seen(anna.learner(), NOON));
    assertEquals(0, guests().forget(in(9), 10));
    assertTrue(store().account(anna.id()).isPresent());
  }

  @Test
  void accountsAreListedByNameInPages() {
    for (String name : List.of("ben", "Anna", "c_rl", "carl")) {
      open(name, Role.LEARNER);
    }
    assertEquals(List.of("Anna", "ben"), names("", "", 2));
    assertEquals(List.of("c_rl", "carl"), names("BEN", "", 9));
    assertEquals(List.of("c_rl"), names("", "C_", 9));
    assertEquals(List.of("Anna"), names("", "nn", 9));
  }

  private List<String> names(String after, String part, int limit) {
    return store().accounts(after, part, limit).stream().map(Account::name).toList();
  }

  @Test
  void whatIsChangedIsReadBack() {
    Account anna = open("Anna", Role.LEARNER);
    assertEquals(Changed.DONE, store().change(anna.id(), it -> it.at("a@b.org")));
    assertEquals(Changed.DONE, store().change(anna.id(), it -> it.as(Role.INSTRUCTOR, false)));
    Account now = store().account(anna.id()).orElseThrow().account();
    assertEquals(anna.at("a@b.org").as(Role.INSTRUCTOR, false), now);
    assertEquals(Changed.UNKNOWN, store().change("nobody", it -> it));
  }

  @Test
  void somebodyCanAlwaysAdminister() {
    assertFalse(store().administered());
    Account anna = open("Anna", Role.ADMINISTRATOR);
    assertTrue(store().administered());
    assertEquals(
        Changed.LAST_ADMINISTRATOR, store().change(anna.id(), it -> it.as(Role.LEARNER, false)));
    assertEquals(
        Changed.LAST_ADMINISTRATOR,
        store().change(anna.id(), it -> it.as(Role.ADMINISTRATOR, true)));
    assertEquals(Changed.LAST_ADMINISTRATOR, store().remove(anna.id()));
    assertEquals(anna, store().account(anna.id()).orElseThrow().account());
    open("Ben", Role.ADMINISTRATOR);
    assertEquals(Changed.DONE, store().remove(anna.id()));
    assertEquals(Optional.empty(), store().account(anna.id()));
    assertEquals(Changed.UNKNOWN, store().remove(anna.id()));
  }

  @Test
  void aNewPasswordEndsOtherSessionsAndVoidsTheResetLink() {
    Account anna = open("Anna", Role.LEARNER);
    sessions().begin(session(anna.id(), "1"), "h1");
    sessions().begin(session(anna.id(), "2"), "h2");
    store().putReset(anna.id(), "r", in(30));
    store().password(anna.id(), "new", "h1");
    assertEquals("new", store().account(anna.id()).orElseThrow().password());
    assertTrue(sessions().session("h1").isPresent());
    assertTrue(sessions().session("h2").isEmpty());
    assertEquals(Optional.empty(), store().redeemReset("r", NOON));
  }

  @Test
  void anUpgradeReplacesOnlyTheHashItWasMadeFrom() {
    Account anna = open("Anna", Role.LEARNER);
    store().upgrade(anna.id(), "other", "better");
    assertEquals("hash", store().account(anna.id()).orElseThrow().password());
    store().upgrade(anna.id(), "hash", "better");
    assertEquals("better", store().account(anna.id()).orElseThrow().password());
  }

  @Test
  void aRecoveryCodeIsGoodOnce() {
    Account anna = open("Anna", Role.LEARNER);
    assertEquals(0, store().recoveryCodes(anna.id()));
    store().putRecoveryCodes(anna.id(), List.of("a", "b"));
    assertFalse(store().recover(anna.id(), "c"));
    assertTrue(store().recover(anna.id(), "a"));
    assertFalse(store().recover(anna.id(), "a"));
    assertEquals(1, store().recoveryCodes(anna.id()));
    store().putRecoveryCodes(anna.id(), List.of("d"));
    assertFalse(store().recover(anna.id(), "b"));
  }

  @Test
  void aResetLinkIsGoodOnceAndNotForLong() {
    Account anna = open("Anna", Role.LEARNER);
    store().putReset(anna.id(), "old", in(30));
    store().putReset(anna.id(), "r", in(30));
    assertEquals(Optional.empty(), store().redeemReset("old", NOON));
    assertEquals(Optional.empty(), store().redeemReset("r", in(30)));
    assertEquals(Optional.of(anna.id()), store().redeemReset("r", in(29)));
    assertEquals(Optional.empty(), store().redeemReset("r", in(29)));
  }

  @Test
  void anInvitationOpensAsManyAccountsAsItSays() {
    Invitation invitation = new Invitation("i", Role.INSTRUCTOR, "", in(60), 1);
    store().invite(invitation, "hash-i");
    assertEquals(Optional.of(invitation), store().invitation("hash-i", NOON));
    assertEquals(List.of(invitation), store().invitations(NOON));
    assertEquals(Optional.empty(), store().invitation("hash-i", in(60)));
    Locked anna = new Locked(account("Anna", Role.INSTRUCTOR), "x");
    Locked ben = new Locked(account("Ben", Role.INSTRUCTOR), "x");
    assertEquals(Opened.NOT_INVITED, store().open(anna, "hash-i", in(60)));
    assertEquals(Opened.DONE, store().open(anna, "hash-i", NOON));
    assertEquals(Opened.NOT_INVITED, store().open(ben, "hash-i", NOON));
    assertEquals(List.of(), store().invitations(NOON));
    store().invite(new Invitation("j", Role.LEARNER, "", in(60), 5), "hash-j");
    assertEquals(1, store().sweepInvitations(NOON), "the one that is used up");
    assertTrue(store().invitation("hash-j", NOON).isPresent());
    assertEquals(1, store().sweepInvitations(in(60)), "the one that expired");
    assertEquals(0, store().sweepInvitations(in(60)));
  }

  @Test
  void anInvitationCanBeTakenBack() {
    store().invite(new Invitation("i", Role.LEARNER, "id-anna", in(60), 5), "hash-i");
    assertTrue(store().revokeInvitation("i"));
    assertFalse(store().revokeInvitation("i"));
    assertEquals(Optional.empty(), store().invitation("hash-i", NOON));
  }

  @Test
  void whoMaySignUpIsRemembered() {
    assertEquals(SignUp.OPEN, store().signUp());
    store().putSignUp(SignUp.INVITED);
    assertEquals(SignUp.INVITED, store().signUp());
  }

  @Test
  void sessionsAreFoundListedAndEnded() {
    Account anna = open("Anna", Role.LEARNER);
    Account ben = open("Ben", Role.LEARNER);
    sessions().begin(session(anna.id(), "1"), "h1");
    sessions().begin(session(anna.id(), "2"), "h2");
    sessions().touch("h2", in(5));
    assertEquals(anna, sessions().session("h1").orElseThrow().account());
    assertEquals(in(5), sessions().session("h2").orElseThrow().session().seen());
    List<String> ids = sessions().sessions(anna.id()).stream().map(Session::id).toList();
    assertEquals(List.of("2", "1"), ids);
    assertFalse(sessions().end(ben.id(), "1"));
    assertTrue(sessions().end(anna.id(), "1"));
    assertTrue(sessions().session("h1").isEmpty());
    sessions().sweep(in(6), NOON);
    assertTrue(sessions().session("h2").isEmpty());
  }

  @Test
  void aDisabledAccountLosesItsSessions() {
    Account anna = open("Anna", Role.LEARNER);
    sessions().begin(session(anna.id(), "1"), "h1");
    store().change(anna.id(), it -> it.as(Role.LEARNER, true));
    assertTrue(sessions().session("h1").isEmpty());
  }

  @Test
  void tokensAreFoundListedAndTakenBack() {
    Account anna = open("Anna", Role.LEARNER);
    Token token = new Token("t", anna.id(), "Script", Set.of(Scope.READ), NOON, in(60), null);
    sessions().issue(token, "h");
    assertEquals(token, sessions().token("h").orElseThrow().token());
    assertEquals(anna, sessions().token("h").orElseThrow().account());
    sessions().touchToken("h", in(5));
    assertEquals(in(5), sessions().tokens(anna.id()).getFirst().seen());
    assertFalse(sessions().revoke("id-ben", "t"));
    assertTrue(sessions().revoke(anna.id(), "t"));
    assertTrue(sessions().token("h").isEmpty());
    sessions().issue(token, "h");
    sessions().sweep(NOON, in(61));
    assertTrue(sessions().token("h").isEmpty());
  }

  @Test
  void whoWasLetInBeforeIsKnownAsTheyAreNow() {
    Account anna = open("Anna", Role.LEARNER);
    sessions().begin(session(anna.id(), "1"), "h1");
    Token token = new Token("t", anna.id(), "Script", Set.of(Scope.READ), NOON, in(60), null);
    sessions().issue(token, "h");
    assertEquals(Role.LEARNER, sessions().session("h1").orElseThrow().account().role());
    assertEquals(Role.LEARNER, sessions().token("h").orElseThrow().account().role());
    store().change(anna.id(), it -> it.as(Role.INSTRUCTOR, false));
    assertEquals(Role.INSTRUCTOR, sessions().session("h1").orElseThrow().account().role());
    assertEquals(Role.INSTRUCTOR, sessions().token("h").orElseThrow().account().role());
    sessions().touch("h1", in(5));
    sessions().touchToken("h", in(6));
    assertEquals(in(5), sessions().session("h1").orElseThrow().session().seen());
    assertEquals(in(6), sessions().token("h").orElseThrow().token().seen());
  }

  @Test
  void whoWasLetInBeforeIsShutOutAtOnce() {
    Account anna = open("Anna", Role.LEARNER);
    for (String key : List.of("h1", "h2", "h3")) {
      sessions().begin(session(anna.id(), "of " + key), key);
      assertTrue(sessions().session(key).isPresent());
    }
    sessions().end(anna.id(), "of h1");
    assertTrue(sessions().session("h1").isEmpty());
    sessions().endOthers(anna.id(), "h2");
    assertTrue(sessions().session("h2").isPresent());
    assertTrue(sessions().session("h3").isEmpty());
    store().change(anna.id(), it -> it.as(Role.LEARNER, true));
    assertTrue(sessions().session("h2").isEmpty());
    sessions().begin(session(anna.id(), "4"), "h4");
    assertTrue(sessions().session("h4").isPresent());
    store().remove(anna.id());
    assertTrue(sessions().session("h4").isEmpty());
  }

  @Test
  void aGuestWhoWasLetInBeforeAndOpensAnAccountIsNoGuestAnyMore() {
    Account anna = account("Anna", Role.LEARNER);
    guests().greet(anna.learner(), NOON);
    assertTrue(guests().seen(anna.learner(), NOON));
    store().open(new Locked(anna, "hash"), null, NOON);
    assertFalse(guests().seen(anna.learner(), NOON));
  }
}
