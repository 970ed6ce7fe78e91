package anneal.interchange;

import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import anneal.question.Tolerance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes questions as GIFT, as Moodle reads it.
public final class GiftWriter implements Exported.Format<String> {

  /// Between the back of a card and what is said about it.
  static final String CUT = "\n\n---\n\n";

  private final String pack;

  /// @param pack its id, part of each question's id there
  public GiftWriter(String pack) {
    this.pack = pack;
  }

  @Override
  public String name() {
    return "GIFT";
  }

  @Override
  public Optional<String> write(Draft draft) {
    return answer(draft.task()).map(it -> block(draft, it));
  }

  @Override
  public Optional<Draft> back(String block) {
    return new GiftReader().read(block).drafts().stream().findFirst();
  }

  /// The whole file.
  public static String file(List<String> blocks) {
    StringBuilder file = new StringBuilder();
    String last = "";
    for (String block : blocks) {
      int end = block.indexOf("\n\n") + 2;
      String category = block.substring(0, end);
      file.append(file.isEmpty() ? "" : "\n");
      file.append(category.equals(last) ? block.substring(end) : block);
      last = category;
    }
    return file.toString();
  }

  private String block(Draft draft, String answer) {
    String general = general(draft);
    String said = general.isBlank() ? "" : "####" + GiftText.escape(general);
    return "$CATEGORY: %s/%s\n\n// [id:%s:%s@%d] %s\n::%s::[markdown]%s {%s%s}\n"
        .formatted(
            pack,
            draft.topic(),
            pack,
            draft.slug(),
            draft.revision(),
            GiftTags.of(draft),
            GiftText.escape(draft.slug()),
            GiftText.escape(draft.stem()),
            answer,
            said);
  }

  private static String general(Draft draft) {
    String said = Appendix.of(draft).text();
    return draft.task() instanceof Recall recall ? recall.back() + CUT + said : said;
  }

  private static Optional<String> answer(Task task) {
    return switch (task) {
      case Choice it -> Optional.of(choice(it));
      case Multi it -> Optional.of(multi(it));
      case Numeric it -> numeric(it);
      case Phrase it -> Optional.of(phrase(it));
      case Match it -> match(it);
      case Recall _ -> Optional.of("");
      case Cloze _, Ordering _, Open _ -> Optional.empty();
    };
  }

  private static String choice(Choice choice) {
    return choice.options().stream()
        .map(it -> (it.correct() ? "=" : "~") + option(it))
        .collect(Collectors.joining(" "));
  }

  private static String multi(Multi multi) {
    double share = 100.0 / Math.max(1, multi.options().stream().filter(Option::correct).count());
    String weight = plain(Math.round(share * 1e5) / 1e5);
    return multi.options().stream()
        .map(it -> "~%" + (it.correct() ? "" : "-") + weight + "%" + option(it))
        .collect(Collectors.joining(" "));
  }

  private static String option(Option option) {
    return GiftText.escape(option.text()) + remark(option.remark());
  }

  private static String remark(@Nullable String remark) {
    return remark == null ? "" : "#" + GiftText.escape(remark);
  }

  private static Optional<String> numeric(Numeric task) {
    Optional<String> key = range(task.key(), task.tolerance());
    String known =
        task.known().stream()
            .map(
                it ->
                    " =%"
                        + plain(it.credit() * 100)
                        + "%"
                        + range(it.value(), task.tolerance().moved(it.value() - task.key()))
                            .orElse(plain(it.value()))
                        + remark(it.remark()))
            .collect(Collectors.joining());
    return key.map(it -> known.isEmpty() ? "#" + it : "#=" + it + known);
  }

  /// A number with the room around it.
  private static Optional<String> range(double key, Tolerance tolerance) {
    return switch (tolerance) {
      case Tolerance.Within it ->
          Optional.of(plain(key) + ":" + plain(Math.max(it.abs(), it.rel() * Math.abs(key))));
      case Tolerance.Decimals it ->
          Optional.of(plain(key) + ":" + plain(Math.pow(10, -it.decimals()) / 2));
      case Tolerance.SignificantFigures it ->
          Optional.of(plain(key) + ":" + plain(unit(key, it.figures()) / 2));
      case Tolerance.Interval it -> Optional.of(plain(it.low()) + ".." + plain(it.high()));
      case Tolerance.Factor it -> {
        double one = key / it.factor();
        double other = key * it.factor();
        yield Optional.of(plain(Math.min(one, other)) + ".." + plain(Math.max(one, other)));
      }
    };
  }

  private static double unit(double key, int figures) {
    if (key == 0) {
      return 0;
    }
    return Math.pow(10, Math.floor(Math.log10(Math.abs(key))) + 1 - figures);
  }

  /// A decimal without exponent, which every reader of GIFT takes.
  static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  private static String phrase(Phrase phrase) {
    String right =
        phrase.accept().stream()
            .map(it -> "=" + GiftText.escape(it))
            .collect(Collectors.joining(" "));
    String known =
        phrase.known().stream()
            .flatMap(
                it ->
                    it.accept().stream()
                        .map(
                            wrong ->
                                " =%"
                                    + plain(it.credit() * 100)
                                    + "%"
                                    + GiftText.escape(wrong)
                                    + remark(it.remark())))
            .collect(Collectors.joining());
    return right + known;
  }

  private static Optional<String> match(Match match) {
    StringBuilder out = new StringBuilder();
    for (Match.Left left : match.left()) {
      Optional<String> right =
          match.right().stream()
              .filter(it -> it.id().equals(left.match()))
              .map(Match.Right::text)
              .findFirst();
      if (right.isEmpty() || (left.text() + right.get()).contains("->")) {
        return Optional.empty();
      }
      out.append("=").append(GiftText.escape(left.text())).append(" -> ");
      out.append(GiftText.escape(right.get())).append(' ');
    }
    match.right().stream()
        .filter(it -> match.left().stream().noneMatch(left -> left.match().equals(it.id())))
        .forEach(it -> out.append("= -> ").append(GiftText.escape(it.text())).append(' '));
    return Optional.of(out.toString().strip());
  }
}
