package anneal.packs;

import anneal.question.Expression;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that an expression may use at some point of a question.
///
/// @param known those defined so far
record Names(Set<String> known, Findings findings) {

  /// Notes the names of an expression that nobody defined.
  ///
  /// @param text where the expression stands
  void check(Expression expression, Node.Str text) {
    for (String name : expression.names()) {
      if (!known.contains(name)) {
        findings.add(
            Code.BAD_EXPRESSION,
            Spot.in(text, column(text.text(), name)),
            "unknown name `" + name + "`",
            Finding.didYouMean(name, known, "Define it in `vars`, before it is used."));
      }
    }
  }

  private static int column(String text, String name) {
    Matcher found = Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)").matcher(text);
    return Optional.of(found).filter(Matcher::find).map(Matcher::start).orElse(0);
  }
}
