package anneal.web;

import anneal.files.CodePages;
import anneal.files.Shipped;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.people.GuestStore;
import anneal.people.InMemoryGuestStore;
import anneal.question.Catalog;
import anneal.reports.InMemoryReportStore;
import anneal.reports.ReportStore;
import anneal.study.EditStore;
import anneal.study.Edits;
import anneal.study.InMemoryEditStore;
import anneal.study.InMemoryStudyStore;
import anneal.study.Steps;
import anneal.study.Study;
import anneal.study.StudyStore;
import anneal.study.TicketSeal;
import anneal.web.markup.Markup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// A whole server on a free port, with a clock that tests turn.
///
/// The pages are the shipped ones, so browser tests may use it too.
public final class TestServer implements AutoCloseable {

  private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

  private static final Duration GUEST_STAY = Duration.ofDays(30);

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Shelf shelf;
  private final StudyStore store;
  private final EditStore notes;
  private final WebServer server;
  private GuestStore guests = new InMemoryGuestStore();

  /// Everything in memory, for one learner.
  public TestServer(Catalog catalog) {
    this(catalog, new InMemoryStudyStore());
  }

  private TestServer(Catalog catalog, InMemoryStudyStore store) {
    this(catalog, store, clock -> Visitors.solo(store, clock));
  }

  /// A hosted instance with everything in memory.
  public static TestServer hosted(Catalog catalog) {
    InMemoryStudyStore store = new InMemoryStudyStore();
    InMemoryGuestStore guests = new InMemoryGuestStore();
    Hosting hosting = new Hosting(false, new GuestPass(new byte[32]), guests, GUEST_STAY);
    TestServer server =
        new TestServer(catalog, store, clock -> Visitors.hosted(store, clock, hosting));
    server.guests = guests;
    return server;
  }

  private TestServer(
      Catalog catalog, InMemoryStudyStore store, Function<InstantSource, Visitors> reception) {
    ReportStore reports = new InMemoryReportStore(store);
    this.notes = new InMemoryEditStore(store);
    this.shelf = new Shelf(catalog);
    this.store = store;
    InstantSource clock = now::get;
    Fsrs model = new Fsrs(Weights.DEFAULT);
    Edits edits = new Edits(shelf, store, notes, model);
    Study study = new Study(shelf, store, new TicketSeal(new byte[32]), edits);
    Visitors visitors = reception.apply(clock);
    Labels labels = new Labels(shelf, id -> Optional.of("You mix up " + id));
    Library library = Companions.library();
    Sheets sheets = new Sheets(new Markup(), labels);
    Books books = new Books(store, reports, shelf);
    server =
        WebServer.start(
            new Listening(
                "127.0.0.1", 0, Door.LOOPBACK, Duration.ofSeconds(5), Duration.ofSeconds(5)),
            new StaticFiles(Shipped.under("web"), Shipped.under("questions/schema")),
            visitors,
            List.of(
                new StudyRoutes(study, store, sheets, visitors),
                new SittingRoutes(
                    new SittingRoutes.Desks(study, new Steps(store, model), store),
                    sheets,
                    visitors),
                new SettingsRoutes(store, visitors),
                new BelongingsRoutes(new BelongingsRoutes.Shelves(store, store), model, visitors),
                new HomeRoutes(books, visitors),
                new NoticeRoutes(notes, books, sheets, visitors),
                new BankRoutes(books, sheets, library, visitors),
                new QuestionRoutes(books, sheets, visitors, model),
                new ProgressRoutes(books, library, visitors),
                new MisconceptionRoutes(books, sheets, library, visitors),
                new HistoryRoutes(books, sheets, visitors),
                new ServerRoutes(Companions.operation(START, shelf), reports, clock),
                new HealthRoutes(List::of),
                new AuthorRoutes(CodePages.read(), sheets),
                new OpenApiRoutes()));
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

  /// Forgets guests who did not come back, as housekeeping does.
  void expireGuests() {
    guests.forget(now.get().minus(GUEST_STAY), 100);
  }

  List<String> routes() {
    return server.routes();
  }

  @Override
  public void close() {
    server.close();
  }
}
