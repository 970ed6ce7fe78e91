package anneal.question;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Arithmetic over the values of a variant, on a white list of functions.
///
/// Parsed once into an immutable tree, so an expression may be evaluated by many threads at a time.
/// Every step is plain double arithmetic. No expression can loop, allocate more than its own tree,
/// ask the clock or draw numbers: the longest has 300 characters, and every function bounds its
/// arguments.
///
/// Operators from strong to weak: `^` with signs and `!` (grouping to the right, so `-2^2` is -4),
/// `* /`, `+ -`, `< <= > >=`, `== !=`, `&&`, `||`. Names are case-sensitive. `floor`, `ceil`,
/// `round` and `mod` see through binary noise of 1e-12; comparisons do not, so conditions should
/// leave a gap.
public final class Expression {

  private final String text;
  private final Term root;
  private final Set<String> names;

  private Expression(String text, Term root) {
    this.text = text;
    this.root = root;
    var found = new LinkedHashSet<String>();
    collect(root, found);
    this.names = Collections.unmodifiableSet(found);
  }

  /// Reads an expression.
  ///
  /// @throws ExpressionException naming the column and the remedy
  public static Expression parse(String text) throws ExpressionException {
    return new Expression(text, Grammar.read(text));
  }

  /// The names that it uses in order of appearance, functions and constants left out.
  public Set<String> names() {
    return names;
  }

  /// Its value; comparisons give 1 for true and 0 for false.
  ///
  /// @throws ExpressionException for an unknown name, a word where a number is needed, or a result
  ///   that is not finite
  public double evaluate(Map<String, Value> values) throws ExpressionException {
    return root.value(values);
  }

  /// The word behind an expression that is nothing but a name; empty for numbers.
  Optional<String> word(Map<String, Value> values) throws ExpressionException {
    return root instanceof Term.Name name && name.find(values) instanceof Value.Word(String word)
        ? Optional.of(word)
        : Optional.empty();
  }

  private static void collect(Term term, Set<String> found) {
    if (term instanceof Term.Name(String name, int _)) {
      found.add(name);
    }
    for (Term part : term.parts()) {
      collect(part, found);
    }
  }

  /// Expressions with the same text are equal.
  @Override
  public boolean equals(Object other) {
    return other instanceof Expression it && text.equals(it.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /// The text as authored.
  @Override
  public String toString() {
    return text;
  }
}
