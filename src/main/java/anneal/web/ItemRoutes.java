package anneal.web;

import anneal.question.Catalog;
import anneal.reports.TrialStore;
import anneal.web.ItemJson.ItemsJson;
import anneal.web.ItemJson.RowJson;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What answers of the whole instance say of its questions, for those who write packs.
public final class ItemRoutes extends Routes {

  private static final int MOST = 200_000;
  private static final List<String> HEAD =
      List.of(
          "question",
          "bank",
          "answers",
          "facility",
          "facility_is",
          "discrimination",
          "discrimination_low",
          "discrimination_high",
          "best_less_weakest",
          "best_less_weakest_low",
          "best_less_weakest_high",
          "median_seconds",
          "sure_and_wrong",
          "harder_than_declared",
          "defects");

  private final TrialStore trials;
  private final Books books;
  private final Sheets sheets;
  private final Visitors visitors;
  private volatile @Nullable Known known;

  /// What was computed last.
  private record Known(ItemsJson items, Catalog catalog) {}

  public ItemRoutes(TrialStore trials, Books books, Sheets sheets, Visitors visitors) {
    this.trials = trials;
    this.books = books;
    this.sheets = sheets;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/items", Access.ADMINISTERING, ctx -> Replies.json(ctx, items(ctx)))
        .get("/api/items/table", Access.ADMINISTERING, this::table);
  }

  private ItemsJson items(Context ctx) {
    Instant until = InsightRoutes.until(visitors.of(ctx).now());
    return items(until);
  }

  /// Figures of a day are computed once, by one.
  private synchronized ItemsJson items(Instant until) {
    Known before = known;
    Catalog catalog = books.revisions().current();
    if (before != null && before.catalog == catalog && before.items.until().equals(until)) {
      return before.items;
    }
    ItemsJson items = new ItemTables(books, sheets, true).of(trials.all(until, MOST), until);
    known = new Known(items, catalog);
    return items;
  }

  private void table(Context ctx) {
    String csv =
        Stream.concat(Stream.of(line(HEAD)), items(ctx).questions().stream().map(ItemRoutes::line))
            .collect(Collectors.joining());
    ctx.header("Cache-Control", "no-store");
    ctx.header("Content-Disposition", "attachment; filename=\"anneal-items.csv\"");
    Replies.write(ctx, 200, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(RowJson it) {
    return line(
        Stream.of(
                it.id(),
                it.bank().title(),
                it.answers(),
                it.facility() == null ? null : it.facility().value(),
                it.facility() == null ? null : word(it.facility().bound()),
                it.discrimination() == null ? null : it.discrimination().value(),
                it.discrimination() == null ? null : it.discrimination().low(),
                it.discrimination() == null ? null : it.discrimination().high(),
                it.kelley() == null ? null : it.kelley().value(),
                it.kelley() == null ? null : it.kelley().low(),
                it.kelley() == null ? null : it.kelley().high(),
                it.medianSeconds(),
                it.sureAndWrong() == null ? null : it.sureAndWrong().value(),
                it.gap(),
                it.defects().stream().map(ItemRoutes::word).collect(Collectors.joining(" ")))
            .map(cell -> cell instanceof String text ? cell(text) : Objects.toString(cell, ""))
            .toList());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String line(List<String> cells) {
    return String.join(",", cells) + "\r\n";
  }

  /// A text as a cell that no spreadsheet takes for a formula.
  static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
