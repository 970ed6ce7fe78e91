package anneal.web;

import anneal.packs.Edition;
import anneal.packs.Finding;
import anneal.packs.Publication;
import anneal.question.Pack;
import anneal.reports.ReportStore;
import anneal.reports.Room;
import anneal.reports.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the operator wants to know: the program, its database, its packs and what is wrong in them.
/// A solo instance shows it to its one learner.
public final class ServerRoutes extends Routes {

  /// Findings of one pack that are sent at most; the count tells of the rest.
  private static final int MOST_FINDINGS = 100;

  private final Operation operation;
  private final ReportStore reports;
  private final Access access;
  private final InstantSource clock;

  /// @param solo whether whoever asks runs the server too; otherwise administrators see this
  public ServerRoutes(Operation operation, ReportStore reports, InstantSource clock, boolean solo) {
    this.access = solo ? Access.VISITING : Access.ADMINISTERING;
    this.operation = operation;
    this.reports = reports;
    this.clock = clock;
  }

  /// A server at work.
  ///
  /// @param version of the program
  /// @param startedAt when it started
  /// @param database where its data lie
  /// @param lastCopy the newest copy of the database, looked up anew each time
  /// @param publication what was published last
  public record Operation(
      String version,
      Instant startedAt,
      Stored database,
      Supplier<Optional<Copy>> lastCopy,
      Supplier<Optional<Publication>> publication) {}

  /// Where data lie; never with a password.
  ///
  /// @param path of the file
  /// @param schema number of the tables' version
  public record Stored(String path, int schema) {}

  /// A copy of the database.
  public record Copy(String path, Instant at) {}

  @Override
  void mount(Router router) {
    router.get("/api/server", access, ctx -> Replies.json(ctx, show()));
  }

  private ServerJson show() {
    Size size = reports.size();
    Instant now = clock.instant();
    return new ServerJson(
        operation.version,
        Runtime.version().toString(),
        operation.startedAt,
        Math.max(0, Duration.between(operation.startedAt, now).toSeconds()),
        new DatabaseJson(
            operation.database.path,
            operation.database.schema,
            size,
            RoomJson.of(reports.room()),
            operation.lastCopy.get().orElse(null)),
        operation
            .publication
            .get()
            .map(it -> it.editions().stream().map(each -> pack(it, each)).toList())
            .orElse(List.of()));
  }

  private static PackJson pack(Publication publication, Edition edition) {
    Optional<Pack> pack = edition.loaded().value();
    List<Finding> findings = edition.loaded().findings();
    return new PackJson(
        edition.folder(),
        pack.map(Pack::title).orElse(null),
        pack.map(Pack::version).orElse(null),
        pack.map(it -> it.questions().size()).orElse(0),
        publication.kept().contains(edition.folder()),
        count(findings, Finding.Severity.ERROR),
        count(findings, Finding.Severity.WARNING),
        count(findings, Finding.Severity.NOTE),
        findings.stream().limit(MOST_FINDINGS).map(FindingJson::of).toList());
  }

  private static int count(List<Finding> findings, Finding.Severity severity) {
    return (int) findings.stream().filter(it -> it.severity() == severity).count();
  }

  record ServerJson(
      String version,
      String java,
      Instant startedAt,
      long uptimeSeconds,
      DatabaseJson database,
      List<PackJson> packs) {}

  record DatabaseJson(String path, int schema, Size rows, RoomJson room, @Nullable Copy lastCopy) {}

  /// Bytes; null where they are the matter of a database server.
  record RoomJson(long database, long brought, @Nullable Long log, @Nullable Long free) {

    static RoomJson of(Room room) {
      return new RoomJson(room.database(), room.brought(), some(room.log()), some(room.free()));
    }

    private static @Nullable Long some(OptionalLong bytes) {
      return bytes.isPresent() ? bytes.getAsLong() : null;
    }
  }

  record PackJson(
      String folder,
      @Nullable String title,
      @Nullable String version,
      int questions,
      boolean keptEarlier,
      int errors,
      int warnings,
      int notes,
      List<FindingJson> findings) {}

  record FindingJson(
      String file,
      int line,
      int column,
      Finding.Severity severity,
      String code,
      String message,
      String remedy) {

    static FindingJson of(Finding it) {
      return new FindingJson(
          it.place().file(),
          it.place().line(),
          it.place().column(),
          it.severity(),
          it.code(),
          it.message(),
          it.remedy());
    }
  }
}
