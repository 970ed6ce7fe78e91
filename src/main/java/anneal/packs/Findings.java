package anneal.packs;

import anneal.question.ExpressionException;
import anneal.question.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Collects what is found in one question.
///
/// The same trouble in several variants is one finding: it names the first and counts the others.
final class Findings {

  private static final int NAMED_VALUES = 8;
  private static final int LONG_WORD = 16;

  /// @param message tells several of one code at one spot apart; empty where they are the same
  private record Trouble(Code code, Spot spot, String message) {}

  private final String base;
  private final Map<Trouble, Doubt> doubts = new LinkedHashMap<>();
  private int variant;
  private Map<String, Value> drawn = Map.of();

  /// @param question the value that spots are seen from
  Findings(Node.Obj question) {
    this.base = question.place().pointer();
  }

  /// Notes something, with the code's usual remedy.
  void add(Code code, Spot spot, String message) {
    add(code, spot, message, code.remedy());
  }

  /// Notes something; inside a variant its values are named.
  void add(Code code, Spot spot, String message, String remedy) {
    Spot here = spot.below(base);
    doubts.merge(
        new Trouble(code, here, ""),
        new Doubt(code, here, message + where(), remedy, 0),
        (first, _) -> drawn.isEmpty() ? first : first.again());
  }

  /// Notes something that may be said of one spot several times, each time in other words.
  void addBeside(Code code, Spot spot, String message) {
    Spot here = spot.below(base);
    doubts.put(new Trouble(code, here, message), new Doubt(code, here, message, code.remedy(), 0));
  }

  /// Notes an expression or template that failed.
  ///
  /// @param text the string that it stands in; the failure knows the column
  void add(Code code, Node.Str text, ExpressionException failure) {
    add(code, Spot.in(text, failure.column() - 1), failure);
  }

  /// Notes an expression or template that failed, at a spot.
  void add(Code code, Spot spot, ExpressionException failure) {
    add(code, spot, String.valueOf(failure.getMessage()), sentence(failure.remedy()));
  }

  /// From now on findings belong to this variant.
  void enter(int number, Map<String, Value> values) {
    variant = number;
    drawn = values;
  }

  /// From now on findings belong to the question as a whole.
  void leave() {
    drawn = Map.of();
  }

  /// The variant that findings belong to and some of its values, as a message ends with them; empty
  /// outside of variants and in one without values.
  String where() {
    String named =
        drawn.entrySet().stream()
            .filter(
                it -> !(it.getValue() instanceof Value.Word(String w) && w.length() > LONG_WORD))
            .limit(NAMED_VALUES)
            .map(it -> it.getKey() + "=" + plain(it.getValue()))
            .collect(Collectors.joining(", "));
    return drawn.isEmpty()
        ? ""
        : " in variant " + variant + (named.isEmpty() ? "" : " (" + named + ")");
  }

  boolean hasErrors() {
    return errors() > 0;
  }

  /// How many errors were found so far.
  int errors() {
    return (int) doubts.values().stream().filter(it -> isError(it.code())).count();
  }

  private static boolean isError(Code code) {
    return code.severity() == Finding.Severity.ERROR;
  }

  /// What was found, without the warnings that the author suppressed.
  List<Doubt> doubts(Set<String> suppressed) {
    return doubts.values().stream()
        .filter(it -> isError(it.code()) || !suppressed.contains(it.code().id()))
        .toList();
  }

  /// Whether a code was found.
  boolean found(String code) {
    return doubts.keySet().stream().anyMatch(it -> it.code().id().equals(code));
  }

  /// Whether a code was found and is no error.
  boolean isSuppressible(String code) {
    return doubts.keySet().stream()
        .anyMatch(it -> it.code().id().equals(code) && !isError(it.code()));
  }

  /// A value as people write it, with at most six significant digits.
  static String plain(Value value) {
    return switch (value) {
      case Value.Num(double number) -> plain(number);
      case Value.Word(String text) -> text;
    };
  }

  static String plain(double number) {
    return Node.plain(Double.parseDouble(String.format(java.util.Locale.ROOT, "%.6g", number)));
  }

  private static String sentence(String remedy) {
    String upper = Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1);
    return upper.endsWith(".") || upper.endsWith("?") ? upper : upper + ".";
  }

  static List<Finding> at(Node.Obj question, List<Doubt> doubts) {
    return doubts.stream().map(it -> it.at(question)).toList();
  }
}
