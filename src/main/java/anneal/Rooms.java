package anneal;

import anneal.bringing.Bringing;
import anneal.bringing.Previews;
import anneal.files.CodePages;
import anneal.interview.PlanCourse;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.packs.Publication;
import anneal.packs.Publisher;
import anneal.people.Keys;
import anneal.person.LearnerId;
import anneal.planning.Planner;
import anneal.sharing.Carrying;
import anneal.sharing.Keeping;
import anneal.store.Database;
import anneal.store.KeptRevisions;
import anneal.store.Secrets;
import anneal.store.SqlBelongingsStore;
import anneal.store.SqlEditStore;
import anneal.store.SqlFlagStore;
import anneal.store.SqlForkStore;
import anneal.store.SqlPlanStore;
import anneal.store.SqlReportStore;
import anneal.store.SqlStudyStore;
import anneal.store.SqlSuggestionStore;
import anneal.store.SqlTrialStore;
import anneal.store.SqlTries;
import anneal.study.Edits;
import anneal.study.Seeding;
import anneal.study.Settings;
import anneal.study.Steps;
import anneal.study.Study;
import anneal.study.StudyStore;
import anneal.study.StudyStore.StoreUnavailable;
import anneal.study.TicketSeal;
import anneal.web.AuthorRoutes;
import anneal.web.BackupRoutes;
import anneal.web.BankRoutes;
import anneal.web.BelongingsRoutes;
import anneal.web.Books;
import anneal.web.CalendarRoutes;
import anneal.web.DayRoutes;
import anneal.web.EasingRoutes;
import anneal.web.FlagRoutes;
import anneal.web.HealthRoutes;
import anneal.web.HistoryRoutes;
import anneal.web.HomeRoutes;
import anneal.web.ItemRoutes;
import anneal.web.Labels;
import anneal.web.Library;
import anneal.web.MediaRoutes;
import anneal.web.MisconceptionRoutes;
import anneal.web.NoticeRoutes;
import anneal.web.OpenApiRoutes;
import anneal.web.PackFileRoutes;
import anneal.web.PackRoutes;
import anneal.web.PlanDesk;
import anneal.web.PlanRoutes;
import anneal.web.ProgressRoutes;
import anneal.web.QuestionRoutes;
import anneal.web.ReadinessRoutes;
import anneal.web.ReviewRoutes;
import anneal.web.Routes;
import anneal.web.ServerRoutes;
import anneal.web.SettingsRoutes;
import anneal.web.Sheets;
import anneal.web.SittingRoutes;
import anneal.web.StudyRoutes;
import anneal.web.VisitorRoutes;
import anneal.web.Visitors;
import anneal.web.WorkloadRoutes;
import anneal.web.markup.Markup;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What stands behind each address, over one database and one shelf of packs.
final class Rooms {

  private static final Fsrs MODEL = new Fsrs(Weights.DEFAULT);

  private final Database database;
  private final Publisher publisher;
  private final KeptRevisions revisions;
  private final Library library;
  private final InstantSource clock;
  private final SqlStudyStore store;
  private final SqlReportStore reports;
  private final SqlEditStore notes;
  private final Edits edits;

  Rooms(
      Database database,
      Publisher publisher,
      KeptRevisions revisions,
      Library library,
      InstantSource clock) {
    this.database = database;
    this.publisher = publisher;
    this.revisions = revisions;
    this.library = library;
    this.clock = clock;
    this.store = new SqlStudyStore(database);
    this.reports = new SqlReportStore(database);
    this.notes = new SqlEditStore(database, store);
    this.edits = new Edits(revisions, store, notes, MODEL);
  }

  /// Brings learners' cards up to what was published.
  void edited(Publication publication) {
    edits.apply(publication.catalog(), publication.whole(), clock.instant());
  }

  /// Where study is kept.
  StudyStore study() {
    return store;
  }

  /// What works beside the routes.
  ///
  /// @param keeping brings packs and looks after them
  /// @param folders the zip of a pack in a folder, by its id
  /// @param backups makes backups; empty where none are made
  record Work(
      Keeping keeping,
      Function<String, Optional<byte[]>> folders,
      Optional<BackupRoutes.Desk> backups) {}

  /// The routes of all rooms.
  ///
  /// @param visitors tells who is asking
  /// @param house guests and accounts; empty where whoever asks runs the server too
  List<Routes> routes(Visitors visitors, Optional<Guesthouse> house, Work work) {
    TicketSeal seal = new TicketSeal(new Secrets(database).secret("tickets"));
    PlanDesk plans = plans();
    Study study = new Study(revisions, store, seal, edits).under(plans.course());
    Sheets sheets = new Sheets(new Markup(), new Labels(revisions, library::title));
    Books books = plans.books();
    List<Routes> routes = new ArrayList<>(atTheDesk(study, sheets, visitors));
    routes.addAll(
        house
            .map(it -> it.routes(MODEL, books, sheets))
            .orElseGet(() -> List.of(new VisitorRoutes(visitors, Optional.empty()))));
    Collections.addAll(
        routes,
        new SettingsRoutes(store, visitors, agreed(house)),
        belongings(plans, visitors, house),
        new PlanRoutes(plans, visitors),
        new CalendarRoutes(plans, visitors, new Keys(new SecureRandom()), clock),
        new FlagRoutes(new SqlFlagStore(database), books, sheets, visitors),
        new NoticeRoutes(notes, books, sheets, visitors),
        new BankRoutes(books, sheets, library, visitors),
        new QuestionRoutes(books, sheets, visitors, MODEL),
        new MisconceptionRoutes(books, sheets, library, visitors),
        new ItemRoutes(new SqlTrialStore(database), books, sheets, visitors),
        new HistoryRoutes(books, sheets, visitors));
    routes.addAll(operating(visitors, work.backups, house.isEmpty()));
    routes.addAll(progress(plans, visitors));
    routes.addAll(packs(work, sheets, visitors, house));
    routes.addAll(
        new SharedPacks(database, work.keeping, carrying(), visitors).routes(books, sheets, house));
    house.ifPresent(it -> routes.addAll(it.talk(database, books, sheets)));
    return routes;
  }

  /// What learners take along.
  private BelongingsRoutes belongings(
      PlanDesk plans, Visitors visitors, Optional<Guesthouse> house) {
    return new BelongingsRoutes(
        new BelongingsRoutes.Shelves(
            store,
            new SqlBelongingsStore(database, store),
            plans.plans(),
            new SqlSuggestionStore(database),
            house.map(it -> it.papers(database))),
        MODEL,
        visitors);
  }

  /// How it goes, and what helps to decide how to go on.
  private List<Routes> progress(PlanDesk plans, Visitors visitors) {
    Books books = plans.books();
    return List.of(
        new HomeRoutes(books, visitors),
        new DayRoutes(books, visitors),
        new ProgressRoutes(books, library, visitors),
        new ReadinessRoutes(plans, visitors),
        new WorkloadRoutes(books, visitors, MODEL),
        new EasingRoutes(plans, visitors));
  }

  /// What those look at who run the server, or program against it.
  private List<Routes> operating(
      Visitors visitors, Optional<BackupRoutes.Desk> backups, boolean solo) {
    return List.of(
        new ServerRoutes(operation(clock.instant()), reports, clock, solo),
        new BackupRoutes(backups, reports, visitors, solo),
        new HealthRoutes(this::faults),
        new OpenApiRoutes());
  }

  /// What is behind the pages about packs and their authors.
  private List<Routes> packs(
      Work work, Sheets sheets, Visitors visitors, Optional<Guesthouse> house) {
    Bringing bringing = work.keeping.bringing();
    Previews previews = new Previews();
    return List.of(
        new ReviewRoutes(previews, sheets, visitors, house.isEmpty()),
        MediaRoutes.of(library.pictures()),
        new AuthorRoutes(CodePages.read(), sheets),
        new PackRoutes(
            new PackRoutes.Counter(
                bringing, previews, seeding(), publisher::last, SqlTries.of(database)),
            sheets,
            visitors,
            house.map(it -> (PackRoutes.Names) it::name)),
        new PackFileRoutes(
            new PackFileRoutes.Files(bringing.store(), work.folders),
            new PackExports(),
            publisher::last,
            house.isEmpty()));
  }

  /// Takes along what learners know when they change over to a copy of a pack.
  Carrying carrying() {
    return new Carrying(
        new SqlForkStore(database),
        store,
        seeding(),
        it -> revisions.current().find(it).isPresent());
  }

  private Seeding seeding() {
    return new Seeding(store, new SqlBelongingsStore(database, store), MODEL);
  }

  /// Where nobody else has a say, everybody's choice holds.
  private static BiFunction<LearnerId, Settings, Settings> agreed(Optional<Guesthouse> house) {
    return (learner, chosen) -> house.map(it -> it.agreed(learner, chosen)).orElse(chosen);
  }

  /// What is asked for most comes first: a request is held against one route after the other.
  private List<Routes> atTheDesk(Study study, Sheets sheets, Visitors visitors) {
    Steps steps = new Steps(store, MODEL);
    return List.of(
        new StudyRoutes(study, store, sheets, visitors),
        new SittingRoutes(new SittingRoutes.Desks(study, steps, store), sheets, visitors));
  }

  /// What plans are computed and kept with.
  private PlanDesk plans() {
    SqlPlanStore plans = new SqlPlanStore(database);
    Planner planner = new Planner(MODEL);
    PlanCourse course = new PlanCourse(plans, store, planner, Background.executor());
    return new PlanDesk(new Books(store, reports, revisions, MODEL), plans, course, planner, MODEL);
  }

  /// What keeps the server from serving.
  private List<String> faults() {
    List<String> faults = new ArrayList<>();
    try {
      database.probe();
    } catch (StoreUnavailable e) {
      faults.add(String.valueOf(e.getMessage()));
    }
    if (publisher.catalog().size() == 0) {
      faults.add("No question is published: start with --questions FOLDER, or run anneal check.");
    }
    return faults;
  }

  private ServerRoutes.Operation operation(Instant startedAt) {
    return new ServerRoutes.Operation(
        Version.current(),
        startedAt,
        new ServerRoutes.Stored(database.address().toString(), database.schema()),
        () -> database.newestCopy().map(Rooms::copy),
        publisher::last);
  }

  private static ServerRoutes.Copy copy(Path file) {
    return new ServerRoutes.Copy(
        file.toString(), Instant.ofEpochMilli(file.toFile().lastModified()));
  }
}
