package anneal.question;

import java.util.List;
import java.util.Map;

/// A compiled expression: a tree over doubles, immutable and therefore safe to share.
///
/// Truth is 1, falsehood is 0, and every number other than 0 counts as true. No node can hand on a
/// value that is not finite. Columns count from 1 in the expression's text.
sealed interface Term {

  /// The value with these names filled in.
  ///
  /// @throws ExpressionException where a name is unknown or a word, or the result is not finite
  double value(Map<String, Value> values) throws ExpressionException;

  /// The terms that this one is made of.
  List<Term> parts();

  /// A number written out, or `pi` or `e`.
  record Constant(double number) implements Term {
    @Override
    public double value(Map<String, Value> values) {
      return number;
    }

    @Override
    public List<Term> parts() {
      return List.of();
    }
  }

  /// A name to be filled in.
  record Name(String name, int column) implements Term {
    @Override
    public double value(Map<String, Value> values) throws ExpressionException {
      return switch (find(values)) {
        case Value.Num num -> num.number();
        case Value.Word word ->
            throw new ExpressionException(
                column,
                "`" + name + "` is the word “" + word.text() + "”, and a number is needed here",
                "use a name that stands for a number");
      };
    }

    /// What the name stands for.
    Value find(Map<String, Value> values) throws ExpressionException {
      Value value = values.get(name);
      if (value == null) {
        throw new ExpressionException(
            column,
            "unknown name `" + name + "`",
            Spelling.nearest(name, values.keySet())
                .map(it -> "did you mean `" + it + "`?")
                .orElse("declare it in `vars`, before it is used"));
      }
      return value;
    }

    @Override
    public List<Term> parts() {
      return List.of();
    }
  }

  /// Arithmetic or a comparison between two operands; a sign or `!` has 0 on its left.
  record Operation(Operator operator, Term left, Term right, int column) implements Term {
    @Override
    public double value(Map<String, Value> values) throws ExpressionException {
      double a = left.value(values);
      double b = right.value(values);
      try {
        return finite(operator.apply(a, b));
      } catch (Undefined fault) {
        throw fault.at(column);
      }
    }

    @Override
    public List<Term> parts() {
      return List.of(left, right);
    }
  }

  /// `&&` and `||`: the right side is looked at only when the left one leaves it open.
  record Logic(boolean both, Term left, Term right) implements Term {
    @Override
    public double value(Map<String, Value> values) throws ExpressionException {
      boolean first = left.value(values) != 0;
      return (first == both ? right.value(values) != 0 : first) ? 1 : 0;
    }

    @Override
    public List<Term> parts() {
      return List.of(left, right);
    }
  }

  /// `if(condition, then, otherwise)`: only the branch that is taken has to have a value.
  record If(Term condition, Term then, Term otherwise) implements Term {
    @Override
    public double value(Map<String, Value> values) throws ExpressionException {
      return (condition.value(values) != 0 ? then : otherwise).value(values);
    }

    @Override
    public List<Term> parts() {
      return List.of(condition, then, otherwise);
    }
  }

  /// A function of the white list.
  record Call(Function function, List<Term> arguments, int column) implements Term {
    @Override
    public double value(Map<String, Value> values) throws ExpressionException {
      double[] x = new double[arguments.size()];
      for (int i = 0; i < x.length; i++) {
        x[i] = arguments.get(i).value(values);
      }
      try {
        return finite(function.body().of(x));
      } catch (Undefined fault) {
        throw fault.at(column);
      }
    }

    @Override
    public List<Term> parts() {
      return arguments;
    }
  }

  private static double finite(double x) throws Undefined {
    if (Double.isInfinite(x)) {
      throw new Undefined(
          "the result is infinite or beyond 1.8e308",
          "keep the arguments apart from that with `where`, or guard it with `if(...)`");
    }
    if (Double.isNaN(x)) {
      throw new Undefined(
          "the result is not a number",
          "keep the arguments apart from that with `where`, or guard it with `if(...)`");
    }
    return x;
  }
}
