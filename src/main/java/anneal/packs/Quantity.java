package anneal.packs;

import anneal.question.Expression;
import anneal.question.ExpressionException;
import anneal.question.Value;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A number as authored: written out, or an expression over the parameters.
final class Quantity {

  private final Node node;
  private final double constant;
  private final @Nullable Formula formula;

  private Quantity(Node node, double constant, @Nullable Formula formula) {
    this.node = node;
    this.constant = constant;
    this.formula = formula;
  }

  /// An expression that could be read.
  private record Formula(Node.Str text, Expression expression) {}

  /// Reads a number, an expression's string or `{"expr": "..."}`; empty where it is none.
  static Optional<Quantity> read(Node node, Findings findings) {
    return switch (node) {
      case Node.Num num -> Optional.of(new Quantity(node, num.number(), null));
      case Node.Str text -> formula(text, findings).map(it -> new Quantity(text, 0, it));
      case Node.Obj obj -> obj.find("expr").flatMap(it -> read(it, findings));
      case Node.Arr _, Node.Bool _, Node.Null _ -> Optional.empty();
    };
  }

  private static Optional<Formula> formula(Node.Str text, Findings findings) {
    return expression(text, findings).map(it -> new Formula(text, it));
  }

  /// Reads an expression; a fault in it is a finding at its column.
  static Optional<Expression> expression(Node.Str text, Findings findings) {
    try {
      return Optional.of(Expression.parse(text.text()));
    } catch (ExpressionException e) {
      findings.add(Code.BAD_EXPRESSION, text, e);
      return Optional.empty();
    }
  }

  /// Its value in one variant; empty with a finding where it has none.
  Optional<Double> value(Map<String, Value> values, Findings findings) {
    if (formula == null) {
      return Optional.of(constant);
    }
    try {
      return Optional.of(formula.expression.evaluate(values));
    } catch (ExpressionException e) {
      findings.add(code(values), formula.text, e);
      return Optional.empty();
    }
  }

  /// With all names at hand, only the result can be at fault.
  private Code code(Map<String, Value> values) {
    boolean numbers =
        formula != null
            && formula.expression.names().stream()
                .allMatch(it -> values.get(it) instanceof Value.Num);
    return numbers ? Code.NOT_FINITE : Code.BAD_EXPRESSION;
  }

  /// Where it stands.
  Spot spot() {
    return Spot.of(node);
  }
}
