package anneal.web;

import anneal.authors.Trials;
import anneal.grading.Remark;
import anneal.grading.Verdict;
import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Figures;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import anneal.web.AnsweredJson.Result;
import anneal.web.ProofPage.KeysJson;
import anneal.web.ProofPage.KnownJson;
import anneal.web.ProofPage.OptionJson;
import anneal.web.ProofPage.PartKeyJson;
import anneal.web.ProofPage.SaidJson;
import anneal.web.ProofPage.TrialJson;
import anneal.web.RevealedJson.CriterionJson;
import anneal.web.markup.Html;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes out what is right in a task, what is not, and what the grader makes of likely answers.
final class ProofKeys {

  private final Sheets sheets;

  ProofKeys(Sheets sheets) {
    this.sheets = sheets;
  }

  KeysJson of(Task task) {
    return new KeysJson(
        sheets.shown().key(new Dealt(task, List.of())),
        task instanceof Numeric numeric ? Accepted.range(numeric) : null,
        Trials.of(task).stream().map(it -> trial(it.typed(), it.why(), it.verdict())).toList(),
        options(task),
        known(task),
        parts(task),
        task instanceof Phrase phrase ? phrase.patterns() : List.of(),
        task instanceof Open open ? CriterionJson.of(open, sheets) : null,
        task instanceof Open open ? RevealedKey.models(open, sheets) : null);
  }

  /// What the grader made of an answer.
  TrialJson trial(String typed, String why, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Graded(double score, List<Remark> remarks) ->
          new TrialJson(
              typed,
              why,
              Result.of(score).name().toLowerCase(Locale.ROOT),
              score,
              null,
              said(remarks));
      case Verdict.Ungradable(String reason) ->
          new TrialJson(typed, why, "ungradable", null, reason, List.of());
      case Verdict.Revealed() -> new TrialJson(typed, why, "revealed", null, null, List.of());
    };
  }

  /// Of several parts only what is wrong.
  private List<SaidJson> said(List<Remark> remarks) {
    return remarks.stream()
        .filter(it -> !it.text().isEmpty() && (!it.right() || remarks.size() == 1))
        .map(this::said)
        .toList();
  }

  private SaidJson said(Remark remark) {
    return new SaidJson(sheets.markup().html(remark.text()), misconception(remark.misconception()));
  }

  /// A misconception that no library knows keeps its id as title.
  private @Nullable Named misconception(@Nullable String id) {
    Named named = sheets.labels().misconception(id);
    return id == null || named != null ? named : new Named(id, id);
  }

  private @Nullable List<OptionJson> options(Task task) {
    return switch (task) {
      case Choice choice -> choice.options().stream().map(this::option).toList();
      case Multi multi -> multi.options().stream().map(this::option).toList();
      case Numeric _, Phrase _, Cloze _, Match _, Ordering _, Open _, Recall _ -> null;
    };
  }

  private OptionJson option(Option option) {
    return new OptionJson(
        option.id(),
        sheets.markup().line(option.text()),
        option.correct(),
        option.pinned(),
        sheets.markup().htmlOrNull(option.remark()),
        misconception(option.misconception()));
  }

  private List<KnownJson> known(Task task) {
    return switch (task) {
      case Numeric numeric ->
          numeric.known().stream()
              .map(
                  it ->
                      new KnownJson(
                          Figures.plain(it.value()),
                          it.credit(),
                          sheets.markup().html(it.remark()),
                          misconception(it.misconception())))
              .toList();
      case Phrase phrase ->
          phrase.known().stream()
              .map(
                  it ->
                      new KnownJson(
                          String.join(", ", it.accept()),
                          it.credit(),
                          sheets.markup().html(it.remark()),
                          misconception(it.misconception())))
              .toList();
      case Choice _, Multi _, Cloze _, Match _, Ordering _, Open _, Recall _ -> List.of();
    };
  }

  private @Nullable List<PartKeyJson> parts(Task task) {
    return switch (task) {
      case Cloze cloze ->
          cloze.blanks().entrySet().stream()
              .map(
                  it ->
                      new PartKeyJson(
                          it.getKey(),
                          Html.plain("Blank ").then(Html.plain(it.getKey()).in("code")),
                          of(it.getValue().task()),
                          sheets.markup().htmlOrNull(it.getValue().remark()),
                          null))
              .toList();
      case Match match -> match.left().stream().map(it -> pair(match, it)).toList();
      case Ordering ordering -> ordering.steps().stream().map(it -> step(ordering, it)).toList();
      case Choice _, Multi _, Numeric _, Phrase _, Open _, Recall _ -> null;
    };
  }

  private PartKeyJson pair(Match match, Match.Left left) {
    return new PartKeyJson(
        left.id(),
        sheets.markup().line(left.text()),
        plain(sheets.shown().partner(new Dealt(match, List.of()), left.match())),
        sheets.markup().htmlOrNull(left.remark()),
        misconception(left.misconception()));
  }

  private PartKeyJson step(Ordering ordering, Ordering.Step step) {
    Set<String> before = ordering.before().getOrDefault(step.id(), Set.of());
    String place =
        ordering.graph()
            ? before.isEmpty() ? "anywhere" : "after " + String.join(", ", step.after())
            : Ordinals.of(ordering.steps().indexOf(step) + 1);
    return new PartKeyJson(
        step.id(),
        sheets.markup().line(step.text()),
        plain(Html.plain(place)),
        sheets.markup().htmlOrNull(step.remark()),
        misconception(step.misconception()));
  }

  private static KeysJson plain(Html html) {
    return new KeysJson(html, null, List.of(), null, List.of(), null, List.of(), null, null);
  }
}
