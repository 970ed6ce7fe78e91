package anneal;

import anneal.Config.BackupPlan;
import anneal.bringing.Bringing;
import anneal.bringing.BroughtPacks;
import anneal.files.AuditFile;
import anneal.files.BroughtReading;
import anneal.files.DiskCache;
import anneal.files.JsonWordings;
import anneal.files.MisconceptionFile;
import anneal.files.PackBench;
import anneal.files.PackFolders;
import anneal.files.PackLibrary;
import anneal.files.RoleFile;
import anneal.files.Shipped;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.packs.Audit;
import anneal.packs.Edition;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import anneal.packs.Publication;
import anneal.packs.Publisher;
import anneal.sharing.Keeping;
import anneal.store.BackupFolder;
import anneal.store.Backups;
import anneal.store.Database;
import anneal.store.DatabaseAddress.SqliteFile;
import anneal.store.KeptRevisions;
import anneal.store.Signals;
import anneal.store.SqlBroughtStore;
import anneal.store.SqlRevisionStore;
import anneal.store.SqliteLibrary;
import anneal.study.Replay;
import anneal.tex.Katex;
import anneal.upkeep.Upkeep;
import anneal.web.BackupRoutes;
import anneal.web.Library;
import anneal.web.Listening;
import anneal.web.StaticFiles;
import anneal.web.Visitors;
import anneal.web.WebServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running server: opened here, wired by hand in [Rooms].
final class Anneal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Anneal.class);

  /// When what no start waits for is done at the latest.
  private static final Duration SOON = Duration.ofSeconds(3);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final WebServer server;
  private final Publisher publisher = new Publisher();
  private final Optional<String> firstRun;
  private final Optional<BackupSchedule> schedule;

  private Anneal(Config config, InstantSource clock, Consumer<Publication> published)
      throws IOException {
    if (config.database() instanceof SqliteFile(Path file)) {
      Files.createDirectories(folder(file));
      SqliteLibrary.keepIn(config.cache());
    }
    Meanwhile<Database> opening = opening(config);
    Shipped shipped = closing(Shipped.open(config.cache()));
    DiskCache cache = new DiskCache(config.cache());
    PackLibrary packs = packs(config, shipped, cache);
    Library library = library(config, shipped, packs);
    Meanwhile<StaticFiles> pages = new Meanwhile<>("pages", () -> pages(shipped));
    List<Edition> editions = packs.read();
    Database database = opening.join();
    KeptRevisions revisions = new KeptRevisions(publisher, new SqlRevisionStore(database));
    Rooms rooms = new Rooms(database, publisher, revisions, library, clock);
    listen(rooms, it -> revisions.keep(it.catalog(), clock.instant()), published);
    SqlBroughtStore brought = new SqlBroughtStore(database);
    packs.beside(new BroughtPacks(brought, new BroughtReading(new PackAssembler(cache))));
    packs.publish(editions);
    cache.save();
    share(packs, closing(new Signals(database)));
    if (config.watch()) {
      packs.watch();
    }
    Optional<Guesthouse> house =
        config.hosted().map(it -> new Guesthouse(it, database, rooms.carrying(), clock));
    house.ifPresent(it -> keep(it, clock));
    firstRun = house.flatMap(it -> it.firstRun(clock.instant()));
    schedule = config.backups().map(it -> closing(schedule(config, it, clock)));
    Visitors visitors =
        house.map(Guesthouse::visitors).orElseGet(() -> Visitors.solo(rooms.study(), clock));
    Rooms.Work work =
        new Rooms.Work(keeping(brought, packs, cache), packs::archive, backups(config));
    server =
        closing(
            WebServer.start(
                listening(config), pages.join(), visitors, rooms.routes(visitors, house, work)));
  }

  /// Whatever happens to the start, the database is closed once it is open.
  private Meanwhile<Database> opening(Config config) {
    Meanwhile<Database> opening =
        new Meanwhile<>("opening", () -> Database.open(config.database()));
    open.push(
        () -> {
          if (!opening.failed()) {
            opening.join().close();
          }
        });
    return opening;
  }

  private static StaticFiles pages(Shipped shipped) {
    return new StaticFiles(shipped.under("web"), shipped.under("questions/schema"));
  }

  private void listen(Rooms rooms, Consumer<Publication> first, Consumer<Publication> last) {
    publisher.listen(first);
    publisher.listen(rooms::edited);
    publisher.listen(last);
  }

  private void keep(Guesthouse house, InstantSource clock) {
    house.letters().ifPresent(this::closing);
    closing(Housekeeping.start(house.hosting(), house.sweeps(), clock));
  }

  private static Keeping keeping(SqlBroughtStore store, PackLibrary packs, LoadCache cache) {
    PackBench bench = new PackBench(Katex.shared(), cache, ImportCommand::anki);
    return new Keeping(
        new Bringing(store, bench, packs::holds, packs::load),
        new JsonWordings(Katex.shared(), cache));
  }

  /// What one node publishes the others read again.
  private void share(PackLibrary packs, Signals signals) {
    signals.listen("packs", packs::load);
    publisher.listen(_ -> signals.tell("packs"));
  }

  private Optional<BackupRoutes.Desk> backups(Config config) {
    return schedule.map(
        it ->
            new BackupRoutes.Desk(
                it.upkeep(),
                config.backups().orElseThrow().folder().toAbsolutePath().normalize().toString(),
                config.database().toString()));
  }

  private static BackupSchedule schedule(Config config, BackupPlan plan, InstantSource clock) {
    Fsrs model = new Fsrs(Weights.DEFAULT);
    Backups backups = new Backups(plan.folder(), log -> Replay.standing(log, model));
    return new BackupSchedule(
        new BackupFolder(backups, config.database()),
        new Upkeep.Terms(Duration.ofHours(plan.hours()), plan.keep()),
        clock);
  }

  /// Starts a server.
  ///
  /// @param clock where the time comes from
  /// @param published told of every publication of packs
  static Anneal start(Config config, InstantSource clock, Consumer<Publication> published)
      throws IOException {
    Anneal anneal = new Anneal(config, clock, published);
    if (config.aot()) {
      anneal.closing(new ReadyClasses(config.cache(), config.questions()).keep());
    }
    anneal.schedule.ifPresent(BackupSchedule::start);
    return anneal;
  }

  /// Where it listens.
  String address() {
    return "http://localhost:" + server.port();
  }

  /// Where the first administrator opens an account, on a hosted instance that has none.
  Optional<String> firstRun() {
    return firstRun;
  }

  /// How many questions it serves now.
  int questions() {
    return publisher.catalog().size();
  }

  /// Stops taking requests, finishes those under way, and closes the database.
  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        LOG.warn("something did not close cleanly", e);
      }
    }
  }

  private <T extends AutoCloseable> T closing(T resource) {
    open.push(resource);
    return resource;
  }

  private static Listening listening(Config config) {
    Listening at = Listening.at(config.host(), config.port());
    return config.hosted().map(it -> at.alsoAs(it.publicUrl().getHost(), it.secure())).orElse(at);
  }

  private PackLibrary packs(Config config, Shipped shipped, DiskCache cache) {
    PackFolders folders = PackFolders.of(shipped, roots(config.questions()));
    return closing(new PackLibrary(folders, new PackAssembler(cache), publisher));
  }

  /// What lies beside the packs; the learner's own folders come first. No question waits for it.
  private Library library(Config config, Shipped shipped, PackLibrary packs) {
    List<Path> all = new ArrayList<>(roots(config.questions()));
    all.add(shipped.packs());
    Later<Library.Papers> papers = closing(new Later<>("library", SOON, () -> papers(all)));
    return new Library(papers, packs.pictures());
  }

  /// Questions can be answered without what lies beside them.
  private static Library.Papers papers(List<Path> folders) {
    try {
      return new Library.Papers(
          MisconceptionFile.read(folders), RoleFile.read(folders), AuditFile.read(folders));
    } catch (RuntimeException wrong) {
      LOG.error("What lies beside the packs is left out; run anneal check", wrong);
      return new Library.Papers(Map.of(), Optional.empty(), new Audit(List.of()));
    }
  }

  /// The folders that were named, else `questions` where the server was started beside it.
  static List<Path> roots(List<Path> named) {
    Path beside = Path.of("questions");
    return named.isEmpty() && Files.isDirectory(beside) ? List.of(beside) : named;
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }
}
