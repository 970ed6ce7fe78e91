package anneal.question;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.ShuntingYardConverter;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the text of an expression into a [Term].
///
/// Splitting and precedence are EvalEx's; what a name or a call means is decided here, against the
/// white list.
final class Grammar {

  /// Longest expression in characters, which also bounds the depth of the tree.
  static final int LONGEST = 300;

  private static final ExpressionConfiguration CONFIGURATION = Dictionary.configuration();
  private static final Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "e", Math.E);

  /// Logarithms go by several names, and a guess between them would be a wrong key.
  private static final Map<String, String> HABITS =
      Map.of(
          "log", "write ln for base e, or log2 or log10",
          "sum", "write the sum with +",
          "mean", "write it as (a + b)/2",
          "pow", "write a^b",
          "sin", "there are no angles here",
          "random", "draw the value in `vars`",
          "rand", "draw the value in `vars`");

  private Grammar() {}

  /// @throws ExpressionException naming the column and the remedy
  static Term read(String text) throws ExpressionException {
    if (text.length() > LONGEST) {
      throw new ExpressionException(
          LONGEST + 1,
          "an expression of " + text.length() + " characters, " + LONGEST + " is the limit",
          "name a part of it in `vars`");
    }
    if (text.isBlank()) {
      throw new ExpressionException(1, "the expression is empty", "write a number or a name");
    }
    List<Token> words = Tokens.of(text, CONFIGURATION);
    try {
      return term(new ShuntingYardConverter(text, words, CONFIGURATION).toAbstractSyntaxTree());
    } catch (ParseException fault) {
      throw new ExpressionException(
          fault.getStartPosition(),
          String.valueOf(fault.getMessage()),
          "write it with more parentheses");
    }
  }

  private static Term term(ASTNode node) throws ExpressionException {
    Token word = node.getToken();
    List<Term> parts = new ArrayList<>();
    for (ASTNode part : node.getParameters()) {
      parts.add(term(part));
    }
    return switch (word.getType()) {
      case NUMBER_LITERAL -> new Term.Constant(number(word));
      case VARIABLE_OR_CONSTANT -> named(word);
      case PREFIX_OPERATOR -> operation(word, new Term.Constant(0), parts.getFirst());
      case INFIX_OPERATOR -> operation(word, parts.getFirst(), parts.getLast());
      case FUNCTION -> call(word, List.copyOf(parts));
      default -> throw new IllegalStateException("a word that was let through: " + word);
    };
  }

  private static double number(Token word) throws ExpressionException {
    String digits = word.getValue();
    boolean plain = digits.chars().allMatch(it -> "0123456789.eE+-".indexOf(it) >= 0);
    try {
      double number = plain ? Double.parseDouble(digits) : Double.NaN;
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below, like every other literal that is no number
    }
    throw new ExpressionException(
        word.getStartPosition(), "`" + digits + "` is no number", "write it like 0.05 or 5e-2");
  }

  private static Term named(Token word) {
    String name = word.getValue();
    Double constant = CONSTANTS.get(name);
    return constant != null
        ? new Term.Constant(constant)
        : new Term.Name(name, word.getStartPosition());
  }

  private static Term operation(Token word, Term left, Term right) {
    boolean prefix = word.getType() == TokenType.PREFIX_OPERATOR;
    Operator operator = Operator.find(word.getValue(), prefix).orElseThrow();
    if (operator == Operator.AND || operator == Operator.OR) {
      return new Term.Logic(operator == Operator.AND, left, right);
    }
    return new Term.Operation(operator, left, right, word.getStartPosition());
  }

  private static Term call(Token word, List<Term> arguments) throws ExpressionException {
    String name = word.getValue();
    int column = word.getStartPosition();
    if (name.equals("if")) {
      expect(arguments.size() == 3, word, "if(condition, then, otherwise)");
      return new Term.If(arguments.get(0), arguments.get(1), arguments.get(2));
    }
    Function function =
        Function.find(name)
            .orElseThrow(
                () ->
                    new ExpressionException(
                        column, "unknown function `" + name + "`", meant(name)));
    expect(function.takes(arguments.size()), word, function.signature());
    return new Term.Call(function, arguments, column);
  }

  private static String meant(String name) {
    String habit = HABITS.get(name.toLowerCase(Locale.ROOT));
    if (habit != null) {
      return habit;
    }
    return Spelling.nearest(name, Function.names())
        .map(it -> "did you mean `" + it + "`?")
        .orElse("use one of: if, " + String.join(", ", Function.names()));
  }

  private static void expect(boolean fits, Token word, String signature)
      throws ExpressionException {
    if (!fits) {
      throw new ExpressionException(
          word.getStartPosition(),
          "`" + word.getValue() + "` is given the wrong number of arguments",
          "write it as " + signature);
    }
  }
}
