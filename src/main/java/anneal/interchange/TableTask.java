package anneal.interchange;

import anneal.question.Choice;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Numeric.Notation;
import anneal.question.Option;
import anneal.question.Phrase;
import anneal.question.QuestionId;
import anneal.question.Recall;
import anneal.question.Task;
import anneal.question.Tolerance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The task of one row of a table.
record TableTask(Map<String, String> row, String slug, Losses losses) {

  /// The task; empty, with the loss said, where the row has none.
  Optional<Task> task() {
    return switch (kind()) {
      case "choice", "multi" -> options();
      case "numeric" -> numeric();
      case "text" -> phrase();
      case "recall" -> recall();
      default -> drop("there is no kind `" + kind() + "` in a table");
    };
  }

  private String kind() {
    String said = cell("kind").strip().toLowerCase(Locale.ROOT);
    if (!said.isEmpty()) {
      return said;
    }
    if (row.containsKey("a")) {
      return letters().size() > 1 ? "multi" : "choice";
    }
    if (row.containsKey("accept")) {
      return "text";
    }
    return row.containsKey("back") ? "recall" : "numeric";
  }

  private String cell(String column) {
    return row.getOrDefault(column, "");
  }

  private Optional<Task> drop(String why) {
    losses.dropped(slug, "", why);
    return Optional.empty();
  }

  /// Letters of the right options, also where the cell repeats an option's text.
  private Set<Character> letters() {
    return letters("correct");
  }

  private Set<Character> letters(String column) {
    Set<Character> letters = new java.util.TreeSet<>();
    String said = cell(column).strip();
    if (said.matches("(?i)[a-l]([\\s;,]*[a-l])*")) {
      said.toLowerCase(Locale.ROOT)
          .chars()
          .filter(it -> TableWriter.LETTERS.indexOf(it) >= 0)
          .forEach(it -> letters.add((char) it));
      return letters;
    }
    for (int i = 0; i < TableWriter.LETTERS.length(); i++) {
      char letter = TableWriter.LETTERS.charAt(i);
      if (!said.isEmpty() && cell(String.valueOf(letter)).strip().equals(said)) {
        letters.add(letter);
      }
    }
    return letters;
  }

  private Optional<Task> options() {
    Set<Character> correct = letters();
    Set<Character> pinned = letters("pinned");
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < TableWriter.LETTERS.length(); i++) {
      char letter = TableWriter.LETTERS.charAt(i);
      String id = String.valueOf(letter);
      if (row.containsKey(id)) {
        options.add(
            new Option(
                id,
                ForeignText.markdown(cell(id)).markdown(),
                correct.contains(letter),
                row.containsKey("remark_" + id)
                    ? ForeignText.markdown(cell("remark_" + id)).markdown()
                    : null,
                misconception(id),
                pinned.contains(letter)));
      }
    }
    int right = (int) options.stream().filter(Option::correct).count();
    if (options.size() < 2 || right == 0) {
      return drop(right == 0 ? "`correct` names no option" : "it has fewer than two options");
    }
    return kind().equals("multi") ? Optional.of(multi(options, right)) : choice(options, right);
  }

  private @Nullable String misconception(String id) {
    String slugged = cell("misconception_" + id);
    return QuestionId.isSlug(slugged) ? slugged : null;
  }

  private Optional<Task> choice(List<Option> options, int right) {
    if (right > 1) {
      return drop("a choice has one right option; say kind `multi`");
    }
    return Optional.of(new Choice(options, count("wrong_shown", options.size() - 1)));
  }

  private Task multi(List<Option> options, int right) {
    Multi.Grading grading = Multi.Grading.ALL;
    for (Multi.Grading each : Multi.Grading.values()) {
      grading = each.name().equalsIgnoreCase(cell("grading").strip()) ? each : grading;
    }
    int wrong = options.size() - right;
    return new Multi(options, grading, count("right_shown", right), count("wrong_shown", wrong));
  }

  /// A number from 1 to what there is; all where the cell is empty.
  private int count(String column, int all) {
    String said = cell(column).strip();
    return said.matches("[1-9][0-9]?") ? Math.min(all, Integer.parseInt(said)) : all;
  }

  private Optional<Task> numeric() {
    Optional<Double> key = number(cell("answer"));
    if (key.isEmpty()) {
      return drop("`answer` is no number; write it like 0.75");
    }
    Set<Notation> notations = EnumSet.noneOf(Notation.class);
    for (Notation each : Notation.values()) {
      if (cell("notation").toUpperCase(Locale.ROOT).contains(each.name())) {
        notations.add(each);
      }
    }
    Tolerance tolerance = tolerance(cell("tolerance").strip().split("\\s+", -1));
    return Optional.of(
        new Numeric(
            key.get(),
            tolerance,
            notations.isEmpty() ? GiftNumbers.USUAL : notations,
            null,
            List.of()));
  }

  private Tolerance tolerance(String[] words) {
    List<Double> numbers = new ArrayList<>();
    for (String word : words) {
      number(word).ifPresent(numbers::add);
    }
    if (numbers.isEmpty()) {
      losses.approximated(slug, "tolerance", "none is given, so the number must be met exactly");
      return new Tolerance.Within(0, 0);
    }
    double first = numbers.getFirst();
    double last = numbers.getLast();
    return switch (words[0]) {
      case "rel" -> new Tolerance.Within(0, first);
      case "sigfig" -> new Tolerance.SignificantFigures((int) Math.clamp(first, 1, 15));
      case "decimals" -> new Tolerance.Decimals((int) Math.clamp(first, 0, 12));
      case "interval" -> new Tolerance.Interval(Math.min(first, last), Math.max(first, last));
      case "factor" -> new Tolerance.Factor(first);
      default -> new Tolerance.Within(first, numbers.size() > 1 ? last : 0);
    };
  }

  private static Optional<Double> number(String text) {
    try {
      double number = Double.parseDouble(text.strip());
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private Optional<Task> phrase() {
    List<String> accept =
        cell("accept").lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    List<String> patterns = cell("patterns").lines().filter(it -> !it.isEmpty()).toList();
    return accept.isEmpty()
        ? drop("`accept` is empty; write the right phrases, one a line")
        : Optional.of(new Phrase(accept, patterns, cell("close").equals("1"), List.of()));
  }

  private Optional<Task> recall() {
    String back = ForeignText.markdown(cell("back")).markdown();
    return back.isBlank() ? drop("`back` is empty") : Optional.of(new Recall(back));
  }
}
