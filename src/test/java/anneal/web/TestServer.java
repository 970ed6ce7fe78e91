package anneal.web;

import anneal.PackExports;
import anneal.bringing.Bringing;
import anneal.bringing.Previews;
import anneal.files.CodePages;
import anneal.interview.InMemoryPlanStore;
import anneal.interview.PlanCourse;
import anneal.interview.PlanStore;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.people.InMemoryTries;
import anneal.people.Keys;
import anneal.people.Provider;
import anneal.planning.Planner;
import anneal.question.Catalog;
import anneal.reports.InMemoryReportStore;
import anneal.reports.InMemoryTrialStore;
import anneal.reports.ReportStore;
import anneal.sharing.Carrying;
import anneal.sharing.InMemorySubscriptionStore;
import anneal.sharing.InMemorySuggestionStore;
import anneal.sharing.Subscriptions;
import anneal.study.Edits;
import anneal.study.InMemoryEditStore;
import anneal.study.InMemoryStudyStore;
import anneal.study.Seeding;
import anneal.study.Steps;
import anneal.study.Study;
import anneal.study.StudyStore;
import anneal.study.TicketSeal;
import anneal.web.markup.Markup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A whole server on a free port, with a clock that tests turn.
///
/// The pages are the shipped ones, so browser tests may use it too.
public final class TestServer implements AutoCloseable {

  private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Shelf shelf;
  private final StudyStore store;
  private final InMemoryEditStore notes;
  private final WebServer server;
  private @Nullable TestHouse house;

  /// Everything in memory, for one learner.
  public TestServer(Catalog catalog) {
    this(catalog, new InMemoryStudyStore());
  }

  private TestServer(Catalog catalog, InMemoryStudyStore store) {
    this(catalog, store, new Furnishing() {});
  }

  /// A hosted instance with everything in memory.
  public static TestServer hosted(Catalog catalog) {
    return hosted(catalog, Optional.empty());
  }

  /// The same, where somebody else signs people in too.
  static TestServer hosted(Catalog catalog, Optional<Provider> provider) {
    InMemoryStudyStore store = new InMemoryStudyStore();
    TestHouse house = new TestHouse(store, provider);
    TestServer server = new TestServer(catalog, store, house);
    server.house = house;
    return server;
  }

  private TestServer(Catalog catalog, InMemoryStudyStore store, Furnishing furnishing) {
    ReportStore reports = new InMemoryReportStore(store);
    this.notes = new InMemoryEditStore(store);
    this.shelf = new Shelf(catalog);
    this.store = store;
    InstantSource clock = now::get;
    Fsrs model = new Fsrs(Weights.DEFAULT);
    Edits edits = new Edits(shelf, store, notes, model);
    PlanDesk plans = plans(store, model, new Books(store, reports, shelf, model));
    Study study =
        new Study(shelf, store, new TicketSeal(new byte[32]), edits).under(plans.course());
    Visitors visitors = furnishing.visitors(store, clock);
    Labels labels = new Labels(shelf, id -> Optional.of("You mix up " + id));
    Library library = Companions.library();
    Sheets sheets = new Sheets(new Markup(), labels);
    Books books = plans.books();
    BroughtShelf brought =
        new BroughtShelf(
            catalog,
            it -> {
              shelf.publish(it.catalog());
              edits.apply(it.catalog(), it.whole(), clock.instant());
            });
    Bringing bringing = brought.bringing();
    EditDesk edit =
        new EditDesk(
            brought.keeping(bringing),
            new InMemorySuggestionStore(store::onMove),
            books,
            sheets,
            new InMemoryTries());
    Subscriptions subscriptions =
        new Subscriptions(
            brought.following(edit.keeping()), new InMemorySubscriptionStore(store::onMove));
    Carrying carrying =
        new Carrying(
            subscriptions.following().store(),
            store,
            new Seeding(store, store, model),
            it -> shelf.current().find(it).isPresent());
    furnishing.changing(carrying::along);
    Previews previews = new Previews();
    server =
        WebServer.start(
            new Listening(
                "127.0.0.1", 0, Door.LOOPBACK, Duration.ofSeconds(5), Duration.ofSeconds(5), false),
            Pages.shipped(),
            visitors,
            Stream.concat(
                    Stream.of(
                        new StudyRoutes(study, store, sheets, visitors),
                        new SittingRoutes(
                            new SittingRoutes.Desks(study, new Steps(store, model), store),
                            sheets,
                            visitors),
                        new SettingsRoutes(store, visitors, furnishing::agreed),
                        new BelongingsRoutes(
                            new BelongingsRoutes.Shelves(
                                store,
                                store,
                                plans.plans(),
                                edit.suggestions(),
                                furnishing.papers()),
                            model,
                            visitors),
                        new HomeRoutes(books, visitors),
                        new PlanRoutes(plans, visitors),
                        new CalendarRoutes(plans, visitors, new Keys(new Random(1)), clock),
                        new FlagRoutes(notes, books, sheets, visitors),
                        new DayRoutes(books, visitors),
                        new EasingRoutes(plans, visitors),
                        new NoticeRoutes(notes, books, sheets, visitors),
                        new BankRoutes(books, sheets, library, visitors),
                        new QuestionRoutes(books, sheets, visitors, model),
                        new ProgressRoutes(books, library, visitors),
                        new ReadinessRoutes(plans, visitors),
                        new WorkloadRoutes(books, visitors, model),
                        new MisconceptionRoutes(books, sheets, library, visitors),
                        new ItemRoutes(new InMemoryTrialStore(store), books, sheets, visitors),
                        new HistoryRoutes(books, sheets, visitors),
                        new ServerRoutes(
                            Companions.operation(START, shelf), reports, clock, furnishing.solo()),
                        new BackupRoutes(
                            furnishing.backups(), reports, visitors, furnishing.solo()),
                        new HealthRoutes(List::of),
                        MediaRoutes.of(library.pictures()),
                        new AuthorRoutes(CodePages.read(), sheets),
                        new PackRoutes(
                            new PackRoutes.Counter(
                                bringing,
                                previews,
                                new Seeding(store, store, model),
                                brought::last,
                                new InMemoryTries()),
                            sheets,
                            visitors,
                            furnishing.names()),
                        new PackFileRoutes(
                            new PackFileRoutes.Files(
                                bringing.store(),
                                it -> Optional.of(new byte[] {1}).filter(_ -> it.equals("p0"))),
                            new PackExports(),
                            brought::last,
                            furnishing.solo()),
                        new ReviewRoutes(previews, sheets, visitors, furnishing.solo()),
                        ProofRoutes.own(Companions.proofs(catalog), sheets),
                        new WordingRoutes(edit, visitors, furnishing.solo()),
                        new SuggestionRoutes(edit, visitors, furnishing.solo()),
                        new SubscriptionRoutes(subscriptions, edit, visitors),
                        new ForkRoutes(
                            new ForkDesk(
                                subscriptions.following(), edit, carrying, furnishing.commons()),
                            visitors,
                            furnishing.solo()),
                        new OpenApiRoutes()),
                    Stream.of(
                            furnishing.routes(visitors, books, sheets).stream(),
                            furnishing.talk(books, sheets, visitors).stream(),
                            furnishing.commons().stream()
                                .map(it -> new AgreementRoutes(it, visitors, subscriptions::begin)))
                        .flatMap(it -> it))
                .toList());
  }

  /// Orders are computed again at once, not in the background.
  private static PlanDesk plans(StudyStore store, Fsrs model, Books books) {
    PlanStore plans = new InMemoryPlanStore(it -> store.putSettings(it, store.settings(it)));
    Planner planner = new Planner(model);
    PlanCourse course = new PlanCourse(plans, store, planner, Runnable::run);
    return new PlanDesk(books, plans, course, planner, model);
  }

  /// Where it listens, such as `http://localhost:40123`.
  public String url() {
    return "http://localhost:" + server.port();
  }

  public int port() {
    return server.port();
  }

  /// What it publishes.
  public Shelf shelf() {
    return shelf;
  }

  public StudyStore store() {
    return store;
  }

  public Instant now() {
    return now.get();
  }

  /// Turns the clock.
  public void pass(Duration time) {
    now.updateAndGet(it -> it.plus(time));
  }

  /// Its accounts, when it is a hosted one.
  public TestHouse house() {
    return Objects.requireNonNull(house, "not a hosted instance");
  }

  /// Forgets guests who did not come back, as housekeeping does.
  void expireGuests() {
    house().guests().forget(now.get().minus(TestHouse.GUEST_STAY), 100);
  }

  Map<String, Access> access() {
    return server.access();
  }

  List<String> routes() {
    return server.routes();
  }

  @Override
  public void close() {
    server.close();
  }
}
