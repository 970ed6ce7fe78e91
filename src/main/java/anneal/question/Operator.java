package anneal.question;

import java.util.Arrays;
import java.util.Optional;

/// The operators of expressions, strongest first.
///
/// Signs and `!` bind as strongly as `^` and, like it, group to the right: `-2^2` is -4 and `2^-1`
/// is 0.5.
enum Operator {
  POWER("^", 80, false, false),
  NEGATIVE("-", 80, true, false),
  POSITIVE("+", 80, true, false),
  NOT("!", 80, true, false),
  TIMES("*", 30, false, true),
  DIVIDED("/", 30, false, true),
  PLUS("+", 20, false, true),
  MINUS("-", 20, false, true),
  LESS("<", 10, false, true),
  LESS_OR_EQUAL("<=", 10, false, true),
  GREATER(">", 10, false, true),
  GREATER_OR_EQUAL(">=", 10, false, true),
  EQUAL("==", 7, false, true),
  UNEQUAL("!=", 7, false, true),
  AND("&&", 4, false, true),
  OR("||", 2, false, true);

  private final String symbol;
  private final int precedence;
  private final boolean prefix;
  private final boolean leftAssociative;

  Operator(String symbol, int precedence, boolean prefix, boolean leftAssociative) {
    this.symbol = symbol;
    this.precedence = precedence;
    this.prefix = prefix;
    this.leftAssociative = leftAssociative;
  }

  /// The operator written like this, before an operand or between two.
  static Optional<Operator> find(String symbol, boolean prefix) {
    return Arrays.stream(values())
        .filter(it -> it.symbol.equals(symbol) && it.prefix == prefix)
        .findFirst();
  }

  String symbol() {
    return symbol;
  }

  int precedence() {
    return precedence;
  }

  boolean isPrefix() {
    return prefix;
  }

  boolean isLeftAssociative() {
    return leftAssociative;
  }

  /// Whether it compares, which must not be chained.
  boolean compares() {
    return precedence == LESS.precedence || precedence == EQUAL.precedence;
  }

  /// The result for two operands; the first is 0 where the operator stands before the second.
  double apply(double a, double b) throws Undefined {
    return switch (this) {
      case POSITIVE, PLUS -> a + b;
      case NEGATIVE, MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDED -> divide(a, b);
      case POWER -> power(a, b);
      case LESS -> truth(a < b);
      case LESS_OR_EQUAL -> truth(a <= b);
      case GREATER -> truth(a > b);
      case GREATER_OR_EQUAL -> truth(a >= b);
      case EQUAL -> truth(a == b);
      case UNEQUAL -> truth(a != b);
      case AND -> truth(a != 0 && b != 0);
      case OR -> truth(a != 0 || b != 0);
      case NOT -> truth(b == 0);
    };
  }

  private static double truth(boolean it) {
    return it ? 1 : 0;
  }

  private static double divide(double a, double b) throws Undefined {
    if (b == 0) {
      throw new Undefined(
          "division by zero", "exclude it with `where`, or guard it with `if(d == 0, ..., n/d)`");
    }
    return a / b;
  }

  private static double power(double a, double b) throws Undefined {
    if (a < 0 && b != Math.rint(b)) {
      throw new Undefined(
          "a negative number has no power with a broken exponent",
          "keep the base at 0 or above, or the exponent whole");
    }
    return StrictMath.pow(a, b);
  }
}
