package anneal;

import anneal.Config.BackupPlan;
import anneal.outside.OpenIdClient;
import anneal.outside.SmtpServer;
import anneal.outside.SmtpServer.Security;
import anneal.packs.Publication;
import anneal.question.Catalog;
import anneal.store.DatabaseAddress.SqliteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The whole program as it is shipped, on a free port, with a clock that tests turn.
public final class Premises implements AutoCloseable {

  private static final Path CACHE = Path.of("target", "test-draws");

  private final AtomicReference<Instant> now = new AtomicReference<>(noon());
  private final AtomicReference<Catalog> catalog = new AtomicReference<>(Catalog.EMPTY);
  private final Anneal anneal;

  /// Starts a server with the built-in banks.
  ///
  /// @param folder where its database goes
  /// @param packs further folders of packs, watched
  public Premises(Path folder, Path... packs) {
    this(folder, Optional.empty(), Optional.empty(), packs);
  }

  /// Starts a server that makes backups, the first at once.
  public static Premises backedUp(Path folder) {
    BackupPlan plan = new BackupPlan(folder.resolve("backups"), 24, 14);
    return new Premises(folder, Optional.empty(), Optional.of(plan));
  }

  /// Starts a hosted instance.
  public static Premises hosted(Path folder) {
    return hosted(folder, Outside.NOBODY);
  }

  /// The same with mail and a provider, both of which are nowhere.
  public static Premises connected(Path folder) {
    SmtpServer mail = new SmtpServer("localhost", 9, Security.NONE, "", "", "anneal@example.org");
    OpenIdClient provider =
        new OpenIdClient("https://id.invalid", "anneal", "s", "University", "http://localhost/x");
    return hosted(folder, new Outside(Optional.of(mail), Optional.of(provider)));
  }

  private static Premises hosted(Path folder, Outside outside) {
    URI url = URI.create("http://localhost");
    Hosted hosted = new Hosted(url, Duration.ofDays(30), outside);
    return new Premises(folder, Optional.of(hosted), Optional.empty());
  }

  private Premises(
      Path folder, Optional<Hosted> hosted, Optional<BackupPlan> backups, Path... packs) {
    Path database = folder.resolve("anneal.db");
    Config config =
        new Config(
            "127.0.0.1",
            0,
            new SqliteFile(database),
            roots(packs),
            CACHE,
            false,
            packs.length > 0,
            hosted,
            backups);
    try {
      anneal = Anneal.start(config, now::get, this::published);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant noon() {
    return Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
  }

  /// An empty list would add the folder `questions` of the working directory.
  private static List<Path> roots(Path... packs) {
    return packs.length > 0 ? List.of(packs) : List.of(CACHE);
  }

  private void published(Publication publication) {
    catalog.set(publication.catalog());
  }

  /// Where it listens, such as `http://localhost:40123`.
  public String address() {
    return anneal.address();
  }

  /// What it serves now.
  public Catalog catalog() {
    return catalog.get();
  }

  /// The key with which the first administrator opens an account.
  public String firstRun() {
    String link = anneal.firstRun().orElseThrow();
    return link.substring(link.indexOf('#') + 1);
  }

  public Instant now() {
    return now.get();
  }

  /// Turns the clock.
  public void pass(Duration time) {
    now.updateAndGet(it -> it.plus(time));
  }

  @Override
  public void close() {
    anneal.close();
  }
}
