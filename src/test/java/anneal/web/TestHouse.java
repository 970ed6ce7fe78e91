package anneal.web;

import anneal.groups.Commons;
import anneal.groups.GroupStore;
import anneal.groups.InMemoryGroupStore;
import anneal.groups.InMemoryWorkStore;
import anneal.groups.WorkStore;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.outside.CommonPasswords;
import anneal.people.Account;
import anneal.people.AccountStore;
import anneal.people.Accounts;
import anneal.people.Correspondence;
import anneal.people.InMemoryAccountStore;
import anneal.people.InMemoryAddressStore;
import anneal.people.InMemoryGuestStore;
import anneal.people.InMemoryIdentityStore;
import anneal.people.InMemorySessionStore;
import anneal.people.InMemoryTries;
import anneal.people.Keys;
import anneal.people.Letter;
import anneal.people.PasswordRules;
import anneal.people.Passwords;
import anneal.people.Provider;
import anneal.people.Vouched;
import anneal.person.LearnerId;
import anneal.person.Role;
import anneal.reports.InMemoryTrialStore;
import anneal.study.InMemoryStudyStore;
import anneal.study.Settings;
import anneal.study.StudyStore;
import anneal.talk.InMemoryTalk;
import anneal.upkeep.InMemoryBackupShelf;
import anneal.upkeep.Upkeep;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// The guests and accounts of a hosted instance, in memory; passwords are hashed quickly.
public final class TestHouse implements Furnishing {

  static final Duration GUEST_STAY = Duration.ofDays(30);
  public static final String PASSWORD = "violet tractor hums";

  private final InMemoryStudyStore study;
  private final InMemoryGuestStore guests = new InMemoryGuestStore();
  private final InMemorySessionStore sessions = new InMemorySessionStore();
  private final InMemoryAccountStore accounts = new InMemoryAccountStore(sessions, guests::claim);
  private final InMemoryTalk talk = new InMemoryTalk();
  private final InMemoryGroupStore groups = new InMemoryGroupStore(accounts::holds);
  private final WorkStore work = new InMemoryWorkStore(groups);
  private final InMemoryAddressStore addresses = new InMemoryAddressStore(accounts);
  private final InMemoryIdentityStore identities = new InMemoryIdentityStore(accounts);
  private final List<Letter> post = new CopyOnWriteArrayList<>();
  private final Optional<Provider> provider;
  private final InMemoryBackupShelf shelf = new InMemoryBackupShelf();
  private final AtomicReference<Commons.Change> change = new AtomicReference<>((_, _) -> {});
  private final AtomicReference<Executor> worker = new AtomicReference<>(Runnable::run);
  private final Keys keys = new Keys(new SecureRandom());
  private final Hosting hosting =
      new Hosting(
          "http://localhost",
          new GuestPass(new byte[32]),
          guests,
          sessions,
          new InMemoryTries(),
          GUEST_STAY);

  TestHouse(InMemoryStudyStore study, Optional<Provider> provider) {
    this.provider = provider;
    this.study = study;
    study.onMove(groups::move);
    accounts.onRemove(groups::forget);
    sessions.over(accounts);
  }

  /// Not slow, and not safe.
  private static final class Quick implements Passwords {
    @Override
    public String hash(String password) {
      return "quick:" + Keys.hash(password);
    }

    @Override
    public boolean fits(String password, String hash) {
      return hash(password).equals(hash);
    }

    @Override
    public boolean outdated(String hash) {
      return false;
    }
  }

  @Override
  public Visitors visitors(StudyStore store, InstantSource clock) {
    return Visitors.hosted(store, clock, hosting);
  }

  @Override
  public boolean solo() {
    return false;
  }

  @Override
  public Optional<PackRoutes.Names> names() {
    return Optional.of(id -> accounts.account(id).map(it -> it.account().name()));
  }

  private Commons everybody() {
    return new Commons(groups, study, (who, packs) -> change.get().over(who, packs));
  }

  @Override
  public void changing(Commons.Change told) {
    change.set(told);
  }

  @Override
  public Optional<Commons> commons() {
    return Optional.of(everybody());
  }

  @Override
  public Optional<BackupRoutes.Desk> backups() {
    Upkeep.Terms terms = new Upkeep.Terms(Duration.ofHours(24), 14);
    Upkeep upkeep = new Upkeep(shelf, terms, work -> worker.get().execute(work), _ -> {});
    return Optional.of(new BackupRoutes.Desk(upkeep, "/srv/my backups", "/srv/anneal.db"));
  }

  /// Its backups.
  InMemoryBackupShelf shelf() {
    return shelf;
  }

  /// Has backups made by somebody else.
  void work(Executor other) {
    worker.set(other);
  }

  @Override
  public Settings agreed(LearnerId learner, Settings chosen) {
    return everybody().agreed(learner, chosen);
  }

  @Override
  public List<Routes> routes(Visitors visitors, Books books, Sheets sheets) {
    Commons commons = everybody();
    Workshop shop = new Workshop(commons, work, books, keys);
    PasswordRules rules = new PasswordRules(CommonPasswords.all());
    Accounts desk =
        new Accounts(
            accounts, sessions, new Accounts.Trade(new Quick(), rules, keys, hosting.tries()));
    Vouched vouched = new Vouched(accounts, identities, desk, keys);
    Optional<Correspondence> letters =
        Optional.of(
            new Correspondence(
                new Correspondence.Desk(
                    accounts, addresses, keys, it -> post.addAll(it.get()), hosting.tries()),
                "http://localhost"));
    EntryRoutes.Porch porch =
        new EntryRoutes.Porch(
            desk, accounts, study, new Fsrs(Weights.DEFAULT), hosting, vouched, letters, commons);
    EntryRoutes entry = new EntryRoutes(porch, visitors);
    return List.of(
        new VisitorRoutes(visitors, Optional.of(accounts)),
        entry,
        new LetterRoutes(letters, visitors),
        new ProviderRoutes(
            porch, new ProviderRoutes.Vouching(provider, identities, keys), entry, visitors),
        new AccountRoutes(porch, visitors),
        new TokenRoutes(sessions, keys, visitors),
        new PeopleRoutes(
            new PeopleRoutes.Office(accounts, keys, "http://localhost", letters), visitors),
        new GroupRoutes(commons, keys, visitors),
        new MemberRoutes(groups, visitors),
        new JoinRoutes(new JoinRoutes.Hall(commons, keys, "http://localhost"), visitors),
        new AssignmentRoutes(shop, visitors),
        new ChallengeRoutes(shop, sheets, visitors),
        new BoardRoutes(shop, visitors),
        new GroupExportRoutes(shop, visitors));
  }

  @Override
  public Optional<GroupPapers> papers() {
    return Optional.of(new GroupPapers(groups, talk, talk.teaching));
  }

  @Override
  public List<Routes> talk(Books books, Sheets sheets, Visitors visitors) {
    TalkRoutes.Hall hall = new TalkRoutes.Hall(groups, books, sheets, visitors);
    return List.of(
        new TalkRoutes(talk, hall),
        new TeachRoutes(talk.teaching, hall),
        new InsightRoutes(new InMemoryTrialStore(study), talk, hall));
  }

  InMemoryGuestStore guests() {
    return guests;
  }

  public GroupStore groups() {
    return groups;
  }

  /// The letters that were sent.
  List<Letter> post() {
    return post;
  }

  public AccountStore accounts() {
    return accounts;
  }

  /// Makes somebody what they are to be.
  public Account promote(String name, Role role) {
    Account account = accounts.named(name).orElseThrow().account();
    accounts.change(account.id(), it -> it.as(role, false));
    return account;
  }
}
