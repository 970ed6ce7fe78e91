package anneal.interchange;

import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Numeric.Notation;
import anneal.question.Open;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Tolerance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes questions as a table, a row each.
public final class TableWriter implements Exported.Format<Map<String, String>> {

  /// Letters of options, in order.
  static final String LETTERS = "abcdefghijkl";

  /// Between hints of one cell.
  static final String RULE = "\n---\n";

  private static final List<String> COLUMNS = columns();

  private static List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "id", "revision", "kind", "topic", "level", "seconds", "skills", "family", "stem"));
    for (String prefix : List.of("", "remark_", "misconception_")) {
      LETTERS.chars().forEach(it -> columns.add(prefix + (char) it));
      if (prefix.isEmpty()) {
        columns.addAll(List.of("correct", "right_shown", "wrong_shown", "pinned", "grading"));
      }
    }
    columns.addAll(
        List.of(
            "answer",
            "tolerance",
            "notation",
            "accept",
            "patterns",
            "close",
            "back",
            "hints",
            "explanation",
            "follow_up",
            "references"));
    return List.copyOf(columns);
  }

  @Override
  public String name() {
    return "CSV";
  }

  @Override
  public Optional<Map<String, String>> write(Draft draft) {
    Map<String, String> row = new LinkedHashMap<>();
    boolean possible =
        switch (draft.task()) {
          case Choice it -> choice(it, row);
          case Multi it -> multi(it, row);
          case Numeric it -> numeric(it, row);
          case Phrase it -> phrase(it, row);
          case Recall it -> row.put("back", it.back()) == null;
          case Match _, Cloze _, Ordering _, Open _ -> false;
        };
    if (!possible) {
      return Optional.empty();
    }
    common(draft, row);
    return Optional.of(row);
  }

  @Override
  public Optional<Draft> back(Map<String, String> block) {
    return TableReader.read(file(List.of(block))).drafts().stream().findFirst();
  }

  /// The whole file, with the columns that any row uses.
  public static String file(List<Map<String, String>> rows) {
    List<String> used =
        COLUMNS.stream()
            .filter(it -> rows.stream().anyMatch(row -> !row.getOrDefault(it, "").isEmpty()))
            .toList();
    return Table.write(used, rows);
  }

  private static void common(Draft draft, Map<String, String> row) {
    row.put("id", draft.slug());
    row.put("revision", Integer.toString(draft.revision()));
    row.put("kind", Differences.kind(draft.task()));
    row.put("topic", draft.topic());
    row.put("level", draft.traits().level().name().toLowerCase(Locale.ROOT));
    row.put("seconds", Integer.toString(draft.traits().seconds()));
    row.put("skills", String.join(" ", draft.traits().skills()));
    put(row, "family", draft.traits().family());
    row.put("stem", draft.stem());
    Draft.Notes notes = draft.notes();
    row.put(
        "hints",
        notes.hints().stream()
            .map(it -> GiftWriter.plain(it.cost()) + " " + it.text())
            .collect(Collectors.joining(RULE)));
    row.put("explanation", notes.explanation());
    put(row, "follow_up", notes.followUp());
    row.put(
        "references",
        notes.references().stream()
            .map(it -> it.title() + " <" + it.url() + ">")
            .collect(Collectors.joining("\n")));
  }

  private static void put(Map<String, String> row, String column, @Nullable String value) {
    if (value != null) {
      row.put(column, value);
    }
  }

  private static boolean choice(Choice choice, Map<String, String> row) {
    if (choice.wrongShown() != choice.options().size() - 1) {
      row.put("wrong_shown", Integer.toString(choice.wrongShown()));
    }
    return options(choice.options(), row);
  }

  private static boolean multi(Multi multi, Map<String, String> row) {
    long right = multi.options().stream().filter(Option::correct).count();
    if (multi.rightShown() != right) {
      row.put("right_shown", Integer.toString(multi.rightShown()));
    }
    if (multi.wrongShown() != multi.options().size() - right) {
      row.put("wrong_shown", Integer.toString(multi.wrongShown()));
    }
    row.put("grading", multi.grading().name().toLowerCase(Locale.ROOT));
    return options(multi.options(), row);
  }

  private static boolean options(List<Option> options, Map<String, String> row) {
    if (options.size() > LETTERS.length()) {
      return false;
    }
    StringBuilder correct = new StringBuilder();
    StringBuilder pinned = new StringBuilder();
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      String letter = LETTERS.substring(i, i + 1);
      row.put(letter, option.text());
      put(row, "remark_" + letter, option.remark());
      put(row, "misconception_" + letter, option.misconception());
      correct.append(option.correct() ? letter + " " : "");
      pinned.append(option.pinned() ? letter + " " : "");
    }
    row.put("correct", correct.toString().strip());
    row.put("pinned", pinned.toString().strip());
    return true;
  }

  private static boolean numeric(Numeric task, Map<String, String> row) {
    row.put("answer", GiftWriter.plain(task.key()));
    row.put("tolerance", tolerance(task.tolerance()));
    row.put(
        "notation",
        task.notations().stream()
            .sorted()
            .map(Notation::name)
            .map(it -> it.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" ")));
    return true;
  }

  private static String tolerance(Tolerance tolerance) {
    return switch (tolerance) {
      case Tolerance.Within it when it.rel() == 0 -> "abs " + GiftWriter.plain(it.abs());
      case Tolerance.Within it when it.abs() == 0 -> "rel " + GiftWriter.plain(it.rel());
      case Tolerance.Within it ->
          "abs " + GiftWriter.plain(it.abs()) + " rel " + GiftWriter.plain(it.rel());
      case Tolerance.SignificantFigures it -> "sigfig " + it.figures();
      case Tolerance.Decimals it -> "decimals " + it.decimals();
      case Tolerance.Interval it ->
          "interval " + GiftWriter.plain(it.low()) + " " + GiftWriter.plain(it.high());
      case Tolerance.Factor it -> "factor " + GiftWriter.plain(it.factor());
    };
  }

  private static boolean phrase(Phrase phrase, Map<String, String> row) {
    row.put("accept", String.join("\n", phrase.accept()));
    row.put("patterns", String.join("\n", phrase.patterns()));
    row.put("close", phrase.close() ? "1" : "");
    return true;
  }
}
