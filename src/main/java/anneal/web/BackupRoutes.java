package anneal.web;

import anneal.reports.ReportStore;
import anneal.upkeep.Backup;
import anneal.upkeep.BackupShelf.Refused;
import anneal.upkeep.Drill;
import anneal.upkeep.Upkeep;
import anneal.web.PeopleRoutes.Nothing;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The backups of the database, for whoever runs the server: what there is, one made now, one
/// tried.
public final class BackupRoutes extends Routes {

  private static final Logger LOG = LoggerFactory.getLogger(BackupRoutes.class);
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._:@=?&%+,-]+");

  private final Optional<Desk> desk;
  private final ReportStore reports;
  private final Visitors visitors;
  private final boolean solo;

  /// A server that makes backups.
  ///
  /// @param folder where they lie
  /// @param database what to write for it in a command; never with a password
  public record Desk(Upkeep upkeep, String folder, String database) {}

  /// @param desk empty where the server makes no backups
  /// @param solo whether whoever asks runs the server too; otherwise administrators see this
  public BackupRoutes(Optional<Desk> desk, ReportStore reports, Visitors visitors, boolean solo) {
    this.desk = desk;
    this.reports = reports;
    this.visitors = visitors;
    this.solo = solo;
  }

  @Override
  void mount(Router router) {
    Access looking = solo ? Access.VISITING : Access.ADMINISTERING;
    Access doing = solo ? Access.STUDYING : Access.ADMINISTERING;
    router
        .get("/api/backups", looking, this::list)
        .post("/api/backups", doing, this::backUp)
        .post("/api/backups/{name}/drills", doing, this::drill);
  }

  private void list(Context ctx) {
    Instant now = visitors.of(ctx).now();
    Replies.json(ctx, desk.map(it -> show(it, now)).orElseGet(BackupsJson::none));
  }

  private void backUp(Context ctx) {
    Body.read(ctx, Nothing.class);
    Desk it = open();
    begun(ctx, it, "a backup", it.upkeep.backUp(visitors.of(ctx).now()));
  }

  private void drill(Context ctx) {
    Body.read(ctx, Nothing.class);
    Desk it = open();
    String name = ctx.pathParam("name");
    if (listed(it).stream().noneMatch(backup -> backup.name().equals(name))) {
      throw new Refusal(
          ProblemType.NOT_FOUND, "There is no backup of that name any more; list them again.");
    }
    begun(ctx, it, "a drill", it.upkeep.drill(name, visitors.of(ctx).now()));
  }

  private Desk open() {
    return desk.orElseThrow(
        () ->
            new Refusal(
                ProblemType.NOT_FOUND,
                "This server makes no backups; start it with --backups FOLDER."));
  }

  private void begun(Context ctx, Desk it, String what, boolean begun) {
    if (!begun) {
      throw new Refusal(ProblemType.BUSY, "A backup is under way; wait until it is done.");
    }
    LOG.info("request {}: {} was asked for", Replies.requestId(ctx), what);
    Replies.json(ctx, 202, show(it, visitors.of(ctx).now()));
  }

  private static List<Backup> listed(Desk it) {
    try {
      return it.upkeep.shelf().list();
    } catch (Refused e) {
      throw new Refusal(ProblemType.STORE_UNAVAILABLE, String.valueOf(e.getMessage()));
    }
  }

  private BackupsJson show(Desk it, Instant now) {
    List<Backup> backups = listed(it);
    long size = reports.room().database();
    Upkeep upkeep = it.upkeep;
    Upkeep.Terms terms = upkeep.terms();
    return new BackupsJson(
        new PlanJson(it.folder, terms.every().toHours(), terms.keep()),
        upkeep
            .doing()
            .map(doing -> DoingJson.of(doing, upkeep.shelf().written(), size))
            .orElse(null),
        upkeep.last().orElse(null),
        upkeep.shelf().lastDrill().orElse(null),
        upkeep.warnings(now, size),
        backups.stream()
            .map(
                each ->
                    new BackupJson(
                        each.name(), each.at(), each.bytes(), each.sound(), command(it, each)))
            .toList());
  }

  /// What puts a backup in the place of the database, to be said while the server is stopped.
  static String command(Desk desk, Backup backup) {
    String from = desk.folder + (desk.folder.endsWith("/") ? "" : "/") + backup.name();
    return "java -jar anneal.jar restore --from %s --database %s --replace"
        .formatted(quoted(from), quoted(desk.database));
  }

  /// As a shell wants it.
  private static String quoted(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !text.contains("&") && !text.contains("?");
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /// @param plan null where the server makes none
  /// @param last what was done last since the start, or was not
  record BackupsJson(
      @Nullable PlanJson plan,
      @Nullable DoingJson doing,
      Upkeep.@Nullable Done last,
      @Nullable Drill drill,
      List<String> warnings,
      List<BackupJson> backups) {

    static BackupsJson none() {
      return new BackupsJson(null, null, null, null, List.of(), List.of());
    }
  }

  record PlanJson(String folder, long everyHours, int keep) {}

  /// @param share of the bytes that are expected, 0..1; null where it cannot be told
  record DoingJson(Upkeep.Task task, Instant since, String step, @Nullable Double share) {

    static DoingJson of(Upkeep.Doing doing, OptionalLong written, long size) {
      Double share =
          written.isPresent() && size > 0
              ? Math.min(1.0, written.getAsLong() / (double) size)
              : null;
      return new DoingJson(doing.task(), doing.since(), doing.step(), share);
    }
  }

  record BackupJson(String name, Instant at, long bytes, boolean sound, String command) {}
}
