package anneal;

import anneal.groups.Commons;
import anneal.groups.WorkStore;
import anneal.memory.MemoryModel;
import anneal.outside.Argon2;
import anneal.outside.CommonPasswords;
import anneal.outside.OpenIdProvider;
import anneal.outside.SmtpLetters;
import anneal.people.AccountStore;
import anneal.people.Accounts;
import anneal.people.AddressStore;
import anneal.people.Correspondence;
import anneal.people.IdentityStore;
import anneal.people.Invitation;
import anneal.people.Keys;
import anneal.people.Letters;
import anneal.people.PasswordRules;
import anneal.people.Provider;
import anneal.people.Vouched;
import anneal.person.LearnerId;
import anneal.person.Role;
import anneal.sharing.Carrying;
import anneal.store.Database;
import anneal.store.Secrets;
import anneal.store.SqlAccountStore;
import anneal.store.SqlAddressStore;
import anneal.store.SqlGroupStore;
import anneal.store.SqlGuestStore;
import anneal.store.SqlIdentityStore;
import anneal.store.SqlPostStore;
import anneal.store.SqlQuietStore;
import anneal.store.SqlSessionStore;
import anneal.store.SqlTeachStore;
import anneal.store.SqlTrialStore;
import anneal.store.SqlTries;
import anneal.store.SqlWorkStore;
import anneal.study.Settings;
import anneal.study.StudyStore;
import anneal.web.AccountRoutes;
import anneal.web.AssignmentRoutes;
import anneal.web.BoardRoutes;
import anneal.web.Books;
import anneal.web.ChallengeRoutes;
import anneal.web.EntryRoutes;
import anneal.web.GroupExportRoutes;
import anneal.web.GroupPapers;
import anneal.web.GroupRoutes;
import anneal.web.GuestPass;
import anneal.web.Hosting;
import anneal.web.InsightRoutes;
import anneal.web.JoinRoutes;
import anneal.web.LetterRoutes;
import anneal.web.MemberRoutes;
import anneal.web.PeopleRoutes;
import anneal.web.ProviderRoutes;
import anneal.web.Routes;
import anneal.web.Sheets;
import anneal.web.TalkRoutes;
import anneal.web.TeachRoutes;
import anneal.web.TokenRoutes;
import anneal.web.VisitorRoutes;
import anneal.web.Visitors;
import anneal.web.Workshop;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// What a hosted instance has besides a solo one: guests, accounts, and the routes for them.
final class Guesthouse {

  private static final Duration FIRST_RUN = Duration.ofHours(24);

  private final Keys keys = new Keys(new SecureRandom());
  private final AccountStore accounts;
  private final Hosting hosting;
  private final Visitors visitors;
  private final StudyStore study;
  private final Commons commons;
  private final WorkStore work;
  private final AddressStore addresses;
  private final IdentityStore identities;
  private final Optional<Provider> provider;
  private final Optional<SmtpLetters> letters;

  /// Furnishes it over a database.
  ///
  /// @param carrying takes along what members know when their group changes packs
  Guesthouse(Hosted hosted, Database database, Carrying carrying, InstantSource clock) {
    this.study = carrying.study();
    accounts = new SqlAccountStore(database);
    commons = new Commons(new SqlGroupStore(database), study, carrying::along);
    work = new SqlWorkStore(database);
    hosting =
        new Hosting(
            hosted.publicUrl().toString(),
            new GuestPass(new Secrets(database).secret("guests")),
            new SqlGuestStore(database),
            new SqlSessionStore(database),
            SqlTries.of(database),
            hosted.guestStay());
    visitors = Visitors.hosted(study, clock, hosting);
    identities = new SqlIdentityStore(database);
    provider = hosted.outside().provider().map(OpenIdProvider::new);
    letters = hosted.outside().mail().map(it -> new SmtpLetters(it, clock, Duration.ofSeconds(20)));
    addresses = new SqlAddressStore(database);
  }

  /// What ends with the server.
  Optional<SmtpLetters> letters() {
    return letters;
  }

  Visitors visitors() {
    return visitors;
  }

  /// What groups have agreed on.
  Commons commons() {
    return commons;
  }

  Hosting hosting() {
    return hosting;
  }

  /// What removes rows that are over.
  List<ToIntFunction<Instant>> sweeps() {
    return List.of(accounts::sweepInvitations, commons.groups()::sweepInvitations);
  }

  /// The name of an account; empty where it is gone.
  Optional<String> name(String account) {
    return accounts.account(account).map(it -> it.account().name());
  }

  /// What their groups have settled for a learner, put over the learner's choice.
  Settings agreed(LearnerId learner, Settings chosen) {
    return commons.agreed(learner, chosen);
  }

  /// The routes about accounts and groups.
  ///
  /// @param books what members study
  /// @param sheets how it is shown
  List<Routes> routes(MemoryModel model, Books books, Sheets sheets) {
    PasswordRules rules = new PasswordRules(CommonPasswords.all());
    Accounts desk =
        new Accounts(
            accounts,
            hosting.sessions(),
            new Accounts.Trade(new Argon2(), rules, keys, hosting.tries()));
    Vouched vouched = new Vouched(accounts, identities, desk, keys);
    Optional<Correspondence> correspondence = letters.map(this::correspondence);
    EntryRoutes.Porch porch =
        new EntryRoutes.Porch(
            desk, accounts, study, model, hosting, vouched, correspondence, commons);
    ProviderRoutes.Vouching vouching = new ProviderRoutes.Vouching(provider, identities, keys);
    EntryRoutes entry = new EntryRoutes(porch, visitors);
    Workshop shop = new Workshop(commons, work, books, keys);
    return List.of(
        new VisitorRoutes(visitors, Optional.of(accounts)),
        entry,
        new LetterRoutes(correspondence, visitors),
        new ProviderRoutes(porch, vouching, entry, visitors),
        new AccountRoutes(porch, visitors),
        new TokenRoutes(hosting.sessions(), keys, visitors),
        new PeopleRoutes(
            new PeopleRoutes.Office(accounts, keys, hosting.publicUrl(), correspondence), visitors),
        new GroupRoutes(commons, keys, visitors),
        new MemberRoutes(commons.groups(), visitors),
        new JoinRoutes(new JoinRoutes.Hall(commons, keys, hosting.publicUrl()), visitors),
        new AssignmentRoutes(shop, visitors),
        new ChallengeRoutes(shop, sheets, visitors),
        new BoardRoutes(shop, visitors),
        new GroupExportRoutes(shop, visitors));
  }

  /// What people take along of their groups.
  GroupPapers papers(Database database) {
    return new GroupPapers(
        commons.groups(), new SqlPostStore(database), new SqlTeachStore(database));
  }

  /// The routes about what groups say and how they are doing.
  List<Routes> talk(Database database, Books books, Sheets sheets) {
    TalkRoutes.Hall hall = new TalkRoutes.Hall(commons.groups(), books, sheets, visitors);
    return List.of(
        new TalkRoutes(new SqlPostStore(database), hall),
        new TeachRoutes(new SqlTeachStore(database), hall),
        new InsightRoutes(new SqlTrialStore(database), new SqlQuietStore(database), hall));
  }

  private Correspondence correspondence(Letters post) {
    return new Correspondence(
        new Correspondence.Desk(accounts, addresses, keys, post, hosting.tries()),
        hosting.publicUrl());
  }

  /// Where the first administrator opens an account; empty when there is one. Links of earlier
  /// starts are void.
  Optional<String> firstRun(Instant now) {
    if (accounts.administered()) {
      return Optional.empty();
    }
    accounts.invitations(now).stream()
        .filter(it -> it.by().isEmpty())
        .forEach(it -> accounts.revokeInvitation(it.id()));
    String key = keys.key();
    String id = Keys.hash("name of " + key).substring(0, 22);
    accounts.invite(
        new Invitation(id, Role.ADMINISTRATOR, "", now.plus(FIRST_RUN), 1), Keys.hash(key));
    return Optional.of(hosting.publicUrl() + "/sign-up#" + key);
  }
}
