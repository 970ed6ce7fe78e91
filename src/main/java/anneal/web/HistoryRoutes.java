package anneal.web;

import anneal.reports.SittingLine;
import anneal.study.Logged;
import anneal.study.Settings;
import anneal.study.Sitting;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The sittings of the past.
public final class HistoryRoutes extends Routes {

  private final Books books;
  private final Sheets sheets;
  private final Visitors visitors;

  public HistoryRoutes(Books books, Sheets sheets, Visitors visitors) {
    this.books = books;
    this.sheets = sheets;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/sittings", Access.VISITING, ctx -> Replies.json(ctx, list(ctx)))
        .get("/api/sittings/{id}", Access.VISITING, ctx -> Replies.json(ctx, show(ctx)));
  }

  private SittingsJson list(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    int limit = Parameters.limit(ctx);
    long before = Parameters.query(ctx, "before").map(HistoryRoutes::cursor).orElse(Long.MAX_VALUE);
    List<SittingLine> oneMore = books.reports().sittings(visitor.learner(), before, limit + 1);
    List<SittingLine> lines = oneMore.stream().limit(limit).toList();
    String next = oneMore.size() > limit ? Long.toString(lines.getLast().arrival(), 36) : null;
    return new SittingsJson(lines.stream().map(this::line).toList(), next);
  }

  private static long cursor(String text) {
    try {
      return text.length() > 12 ? fail() : Math.max(0, Long.parseLong(text, 36));
    } catch (NumberFormatException _) {
      return fail();
    }
  }

  private static long fail() {
    throw Parameters.bad("before must be the value of next in the page before.");
  }

  private LineJson line(SittingLine it) {
    SittingLine.Result result = it.result();
    return new LineJson(
        it.id(),
        it.mode().orElse("due"),
        it.first(),
        it.last(),
        result.answers(),
        result.answers() == 0 ? 0 : Math.clamp(result.score() / result.answers(), 0, 1),
        result.milliseconds(),
        it.packs().stream().map(sheets.labels()::bank).toList());
  }

  private SittingReport show(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    UUID id = Parameters.uuid(ctx, "id");
    List<Logged> log = books.study().sittingLog(visitor.learner(), id);
    Optional<Sitting> known = books.study().sitting(visitor.learner(), id);
    if (log.isEmpty() && known.isEmpty()) {
      throw new Refusal(
          ProblemType.UNKNOWN_SITTING,
          "No sitting " + id + " is kept; /history shows those that are.");
    }
    Settings settings = books.study().settings(visitor.learner());
    Sitting sitting = known.orElseGet(() -> usual(id, settings, log));
    int today = Books.day(settings, visitor.now());
    return new SittingReports(books, sheets)
        .of(sitting, log, Ahead.of(books.chosen(visitor.learner(), settings), today));
  }

  private static Sitting usual(UUID id, Settings settings, List<Logged> log) {
    Instant start = log.getFirst().event().stamp().at();
    return new Sitting(id, Sitting.Mode.DUE, settings.sittingSize(), settings.scope(), start);
  }

  record SittingsJson(List<LineJson> sittings, @Nullable String next) {}

  record LineJson(
      UUID id,
      String mode,
      Instant startedAt,
      Instant endedAt,
      int answers,
      double score,
      long milliseconds,
      List<Named> banks) {}
}
