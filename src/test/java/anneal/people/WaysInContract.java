package anneal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.people.AccountStore.Locked;
import anneal.people.AccountStore.Opened;
import anneal.people.IdentityStore.Unlinked;
import anneal.person.LearnerId;
import anneal.person.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [AddressStore] and [IdentityStore] keeps.
public abstract class WaysInContract {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));

  protected abstract AccountStore accounts();

  protected abstract AddressStore addresses();

  protected abstract IdentityStore identities();

  private Account open(String name, String password) {
    Account account = account(name);
    assertEquals(Opened.DONE, accounts().open(new Locked(account, password), null, NOW));
    return account;
  }

  private static Account account(String name) {
    LearnerId learner = new LearnerId("learner-" + name);
    return new Account("id-" + name, name, null, learner, Role.LEARNER, false, NOW);
  }

  private static Identity identity(String subject, String account) {
    return new Identity("i-" + subject, account, "https://id.example", subject, "she", NOW);
  }

  @Test
  void anAddressIsTheAccountsOnceItIsConfirmed() {
    Account anna = open("Anna", "hash");
    AddressStore store = addresses();
    store.ask(anna.id(), "anna@example.org", "h1", LATER);
    assertEquals(Optional.of("anna@example.org"), store.asked(anna.id(), NOW));
    assertEquals(List.of(), store.reachable("Anna"));
    assertEquals(Optional.of(anna), store.confirm("h1", NOW));
    assertEquals(Optional.empty(), store.asked(anna.id(), NOW));
    assertEquals(Optional.empty(), store.confirm("h1", NOW), "a key works once");
    Account now = anna.at("anna@example.org");
    assertEquals(List.of(now), store.reachable(" anna "));
    assertEquals(List.of(now), store.reachable("ANNA@example.org"));
    assertEquals(List.of(), store.reachable("ben"));
  }

  @Test
  void aKeyThatExpiredOrWasReplacedConfirmsNothing() {
    Account anna = open("Anna", "hash");
    AddressStore store = addresses();
    store.ask(anna.id(), "old@example.org", "h1", LATER);
    store.ask(anna.id(), "new@example.org", "h2", LATER);
    assertEquals(Optional.empty(), store.confirm("h1", NOW));
    assertEquals(Optional.empty(), store.confirm("h2", LATER));
    assertEquals(Optional.empty(), store.asked(anna.id(), LATER));
  }

  @Test
  void lettersGoNeitherToAnAddressOfThePastNorToWhoIsShutOut() {
    Account anna = open("Anna", "hash");
    AddressStore store = addresses();
    store.ask(anna.id(), "anna@example.org", "h1", LATER);
    store.confirm("h1", NOW);
    accounts().change(anna.id(), it -> it.at("typed@example.org"));
    assertEquals(List.of(), store.reachable("Anna"));
    store.ask(anna.id(), "anna@example.org", "h3", LATER);
    store.confirm("h3", NOW);
    accounts().change(anna.id(), it -> it.as(Role.LEARNER, true));
    assertEquals(List.of(), store.reachable("Anna"));
  }

  @Test
  void anIdentitySignsInToOneAccount() {
    Account anna = open("Anna", "hash");
    Account ben = open("Ben", "hash");
    IdentityStore store = identities();
    assertTrue(store.link(identity("7", anna.id())));
    assertTrue(store.link(identity("7", anna.id())), "once more changes nothing");
    assertFalse(store.link(identity("7", ben.id())));
    assertEquals(Optional.of(anna), store.account("https://id.example", "7"));
    assertEquals(Optional.empty(), store.account("https://id.example", "8"));
    assertEquals(Optional.empty(), store.account("https://other.example", "7"));
    assertEquals(List.of(identity("7", anna.id())), store.identities(anna.id()));
  }

  @Test
  void anAccountIsOpenedWithItsIdentityOrNotAtAll() {
    open("Anna", "hash");
    IdentityStore store = identities();
    Account other = account("Cleo");
    Identity hers = identity("9", other.id());
    Locked taken = new Locked(account("Anna"), Vouched.NO_PASSWORD);
    assertEquals(
        Opened.NAME_TAKEN, store.open(taken, null, identity("9", taken.account().id()), NOW));
    assertEquals(Optional.empty(), store.account("https://id.example", "9"));
    Locked locked = new Locked(other, Vouched.NO_PASSWORD);
    assertEquals(Opened.DONE, store.open(locked, null, hers, NOW));
    assertEquals(Optional.of(other), store.account("https://id.example", "9"));
  }

  @Test
  void theLastWayInIsNotUnlinked() {
    Account cleo = account("Cleo");
    IdentityStore store = identities();
    store.open(new Locked(cleo, Vouched.NO_PASSWORD), null, identity("1", cleo.id()), NOW);
    assertEquals(Unlinked.LAST_WAY_IN, store.unlink(cleo.id(), "i-1"));
    assertEquals(Unlinked.UNKNOWN, store.unlink(cleo.id(), "i-2"));
    store.link(identity("2", cleo.id()));
    assertEquals(Unlinked.DONE, store.unlink(cleo.id(), "i-1"));
    assertEquals(Unlinked.LAST_WAY_IN, store.unlink(cleo.id(), "i-2"));
    accounts().password(cleo.id(), "hash", "");
    assertEquals(Unlinked.DONE, store.unlink(cleo.id(), "i-2"));
    assertEquals(List.of(), store.identities(cleo.id()));
  }

  @Test
  void theyGoWithTheirAccount() {
    Account anna = open("Anna", "hash");
    addresses().ask(anna.id(), "anna@example.org", "h1", LATER);
    identities().link(identity("7", anna.id()));
    accounts().remove(anna.id());
    assertEquals(Optional.empty(), addresses().confirm("h1", NOW));
    assertEquals(Optional.empty(), identities().account("https://id.example", "7"));
  }
}
