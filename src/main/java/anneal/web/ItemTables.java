package anneal.web;

import anneal.analysis.CommonSet;
import anneal.analysis.Estimate;
import anneal.analysis.Gate;
import anneal.analysis.Item;
import anneal.analysis.ItemAnalysis;
import anneal.analysis.ItemStats;
import anneal.analysis.OptionStats;
import anneal.analysis.Suppression;
import anneal.analysis.Suppression.Cells;
import anneal.analysis.Suppression.Share;
import anneal.analysis.Trial;
import anneal.question.Option;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.web.ItemJson.BandJson;
import anneal.web.ItemJson.ItemsJson;
import anneal.web.ItemJson.OptionJson;
import anneal.web.ItemJson.RowJson;
import anneal.web.ItemJson.SetJson;
import anneal.web.ItemJson.ShareJson;
import anneal.web.markup.Html;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the statistics of questions out, as much as may be shown.
///
/// A question shows nothing below five learners. Shares are rounded to 5 %, a share that would say
/// what fewer than five did is a bound, and options that fewer than five picked are shown together.
///
/// @param confidence whether it may be told how many were sure and wrong: within a group, how sure
///   somebody is stays theirs
record ItemTables(Books books, Sheets sheets, boolean confidence) {

  ItemsJson of(List<Trial> trials, Instant until) {
    Map<QuestionId, Item> items = Catalogue.items(books.revisions().current());
    List<ItemStats> all = ItemAnalysis.of(trials, items);
    List<RowJson> rows =
        all.stream()
            .filter(it -> it.gate().opens(Gate.FEW))
            .flatMap(it -> row(it).stream())
            .toList();
    return new ItemsJson(until, all.size(), rows, sets(trials, items));
  }

  private List<SetJson> sets(List<Trial> trials, Map<QuestionId, Item> items) {
    Map<String, List<Trial>> byBank =
        trials.stream().collect(Collectors.groupingBy(it -> it.question().pack()));
    return books.revisions().current().packs().stream()
        .flatMap(
            pack ->
                CommonSet.of(byBank.getOrDefault(pack.id(), List.of()), items).stream()
                    .map(it -> set(new Named(pack.id(), pack.title()), it)))
        .toList();
  }

  private static SetJson set(Named bank, CommonSet it) {
    return new SetJson(bank, it.questions(), it.learners(), band(it.kr20()), hundredth(it.kr21()));
  }

  private Optional<RowJson> row(ItemStats it) {
    return books.revisions().current().find(it.item().question()).map(q -> row(it, q));
  }

  private RowJson row(ItemStats it, Question question) {
    return new RowJson(
        question.id().toString(),
        sheets.labels().bank(question.id()),
        sheets.markup().html(question.variant(0).stem()),
        question.variant(0).task().kind(),
        it.answers(),
        it.item().since() == 0 ? null : (Integer) it.item().since(),
        it.gate(),
        it.facility().map(ItemTables::facility).orElse(null),
        it.discrimination().map(ItemTables::band).orElse(null),
        it.kelley().map(ItemTables::band).orElse(null),
        number(it.medianSeconds()),
        it.sureAndWrong().isEmpty() || !confidence
            ? null
            : share(it.sureAndWrong().getAsDouble() * it.answers(), it.answers()),
        number(it.gap()),
        options(it, question),
        it.defects());
  }

  private static @Nullable Double number(OptionalDouble value) {
    return value.isEmpty() ? null : (Double) (Math.round(10 * value.getAsDouble()) / 10.0);
  }

  private static ShareJson facility(Estimate it) {
    Share share = Suppression.share(it.value() * it.n(), it.n());
    return new ShareJson(
        share.value(),
        share.bound(),
        share.bound() == Suppression.Bound.ABOUT
            ? (Double) Suppression.round(it.interval().low())
            : null,
        share.bound() == Suppression.Bound.ABOUT
            ? (Double) Suppression.round(it.interval().high())
            : null);
  }

  static ShareJson share(double sum, int n) {
    Share share = Suppression.share(sum, n);
    return new ShareJson(share.value(), share.bound(), null, null);
  }

  private static BandJson band(Estimate it) {
    return new BandJson(
        hundredth(it.value()),
        hundredth(it.interval().low()),
        hundredth(it.interval().high()),
        it.n());
  }

  private static double hundredth(double value) {
    return Math.round(100 * value) / 100.0;
  }

  /// Options that enough learners picked, then the others in one.
  private List<OptionJson> options(ItemStats stats, Question question) {
    Map<String, OptionStats> known =
        stats.options().stream().collect(Collectors.toMap(OptionStats::id, Function.identity()));
    SequencedMap<String, Integer> picked = new LinkedHashMap<>();
    known.forEach((id, it) -> picked.put(id, it.picked()));
    if (known.isEmpty()) {
      return List.of();
    }
    Cells<String> cells = Suppression.cells(picked);
    List<OptionJson> rows = new ArrayList<>();
    for (Option option : Catalogue.options(question.variant(0).task())) {
      OptionStats it = known.get(option.id());
      if (it != null && cells.shown().containsKey(option.id())) {
        Html html = sheets.markup().line(option.text());
        rows.add(new OptionJson(html, it.key(), it.isIdle(), Suppression.round(it.share())));
      }
    }
    if (cells.other() > 0 && !rows.isEmpty()) {
      boolean idle =
          cells.merged().stream().anyMatch(it -> known.containsKey(it) && known.get(it).isIdle());
      rows.add(
          new OptionJson(
              null, false, idle, Suppression.round((double) cells.other() / stats.answers())));
    }
    return rows;
  }
}
