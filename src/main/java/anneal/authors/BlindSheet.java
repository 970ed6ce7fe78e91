package anneal.authors;

import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Dealer;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import anneal.question.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.MatchResult;

/// What a blind solver sees of one variant, and apart from it what would be right.
///
/// Both are trees of maps, lists, texts and numbers, made to be written out: options go by letters
/// `A`, `B`, ..., left sides by `L1`, `L2`, ..., blanks by `1`, `2`, ...
///
/// @param shown begins with `kind` and `stem`
/// @param key in the same letters; empty where the learner marks the answer
public record BlindSheet(SequencedMap<String, Object> shown, SequencedMap<String, Object> key) {

  /// Makes the sheet.
  ///
  /// @param seed the same text shuffles alike
  static BlindSheet of(Variant variant, String seed) {
    BlindSheet sheet = new BlindSheet(new LinkedHashMap<>(), new LinkedHashMap<>());
    sheet.shown.put("kind", variant.task().kind());
    sheet.shown.put("stem", variant.stem());
    Task whole = whole(variant.task());
    sheet.put(Dealer.shown(whole, Dealer.deal(whole, seed)), seed);
    return sheet;
  }

  private void put(Task task, String seed) {
    switch (task) {
      case Choice(List<Option> options, int _) -> putOptions(options, false);
      case Multi multi -> putOptions(multi.options(), true);
      case Numeric numeric -> put(numeric);
      case Phrase phrase -> key.put("accept", phrase.accept());
      case Cloze cloze -> put(cloze, seed);
      case Match match -> put(match);
      case Ordering ordering -> put(ordering, Dealer.deal(ordering, seed));
      case Open open -> put(open);
      case Recall _ -> {}
    }
  }

  /// The task with its whole pool on show and nothing pinned, since the key may be what is pinned.
  private static Task whole(Task task) {
    return switch (task) {
      case Choice(List<Option> options, int _) -> new Choice(loose(options), options.size() - 1);
      case Multi multi -> {
        int right = (int) multi.options().stream().filter(Option::correct).count();
        int wrong = multi.options().size() - right;
        yield new Multi(loose(multi.options()), multi.grading(), right, wrong);
      }
      case Cloze cloze -> {
        SequencedMap<String, Cloze.Blank> blanks = new LinkedHashMap<>();
        cloze
            .blanks()
            .forEach((id, it) -> blanks.put(id, new Cloze.Blank(whole(it.task()), it.remark())));
        yield new Cloze(cloze.text(), blanks);
      }
      case Numeric _, Phrase _, Match _, Ordering _, Open _, Recall _ -> task;
    };
  }

  private static List<Option> loose(List<Option> options) {
    return options.stream()
        .map(it -> new Option(it.id(), it.text(), it.correct(), null, null, false))
        .toList();
  }

  private void putOptions(List<Option> options, boolean several) {
    SequencedMap<String, String> letters = new LinkedHashMap<>();
    List<String> right = new ArrayList<>();
    for (Option option : options) {
      String letter = letter(letters.size());
      letters.put(letter, option.text());
      if (option.correct()) {
        right.add(letter);
      }
    }
    shown.put("options", letters);
    key.put("right", several ? right : right.getFirst());
  }

  private void put(Numeric numeric) {
    if (numeric.unit() != null) {
      shown.put("unit", numeric.unit().symbol());
    }
    key.put("value", numeric.key());
    key.put("tolerance", numeric.tolerance());
  }

  private void put(Cloze cloze, String seed) {
    List<String> ids = List.copyOf(cloze.blanks().keySet());
    shown.put(
        "text", Cloze.PLACE.matcher(cloze.text()).replaceAll(it -> "[[" + number(ids, it) + "]]"));
    SequencedMap<String, Object> blanks = new LinkedHashMap<>();
    for (Map.Entry<String, Cloze.Blank> blank : cloze.blanks().entrySet()) {
      String number = Integer.toString(ids.indexOf(blank.getKey()) + 1);
      BlindSheet part = new BlindSheet(new LinkedHashMap<>(), new LinkedHashMap<>());
      part.shown.put("kind", blank.getValue().task().kind());
      part.put(blank.getValue().task(), seed);
      blanks.put(number, part.shown);
      key.put(number, part.key);
    }
    shown.put("blanks", blanks);
  }

  private static int number(List<String> ids, MatchResult place) {
    return ids.indexOf(place.group(1)) + 1;
  }

  private void put(Match match) {
    SequencedMap<String, String> left = new LinkedHashMap<>();
    SequencedMap<String, String> right = new LinkedHashMap<>();
    Map<String, String> letters = new LinkedHashMap<>();
    for (Match.Right side : match.right()) {
      letters.put(side.id(), letter(right.size()));
      right.put(letter(right.size()), side.text());
    }
    for (Match.Left side : match.left()) {
      String name = "L" + (left.size() + 1);
      left.put(name, side.text());
      key.put(name, letters.getOrDefault(side.match(), ""));
    }
    shown.put("left", left);
    shown.put("right", right);
  }

  private void put(Ordering ordering, List<String> dealt) {
    SequencedMap<String, String> items = new LinkedHashMap<>();
    for (String id : dealt) {
      ordering.steps().stream()
          .filter(it -> it.id().equals(id))
          .forEach(it -> items.put(letter(items.size()), it.text()));
    }
    shown.put("items", items);
    shown.put(
        "note",
        ordering.graph()
            ? "Several orders may be right: give one that respects every necessary precedence."
            : "One order is right.");
    key.put("order", ordering.steps().stream().map(it -> letter(dealt.indexOf(it.id()))).toList());
    if (ordering.graph()) {
      SequencedMap<String, Object> after = new LinkedHashMap<>();
      for (Ordering.Step step : ordering.steps()) {
        List<String> before =
            step.after().stream().map(it -> letter(dealt.indexOf(it))).sorted().toList();
        after.put(letter(dealt.indexOf(step.id())), before);
      }
      key.put("after", after);
    }
  }

  private void put(Open open) {
    List<Map<String, String>> stages = new ArrayList<>();
    for (Open.Stage stage : open.stages()) {
      SequencedMap<String, String> part = new LinkedHashMap<>();
      part.put("title", stage.title());
      part.put("prompt", stage.prompt());
      stages.add(part);
    }
    if (!stages.isEmpty()) {
      shown.put("stages", stages);
    }
    if (open.limit().words() > 0) {
      shown.put("words", open.limit().words());
    }
  }

  /// `A` to `Z`, then `A1` and so on.
  private static String letter(int index) {
    String letter = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? letter : letter + index / 26;
  }
}
