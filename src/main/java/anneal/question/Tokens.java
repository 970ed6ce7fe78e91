package anneal.question;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Tokenizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// The words of an expression, split by EvalEx and then checked one against the next.
///
/// EvalEx builds trees from sequences that are no expressions, such as `max(1 2)` or `2 3 +`; here
/// each word must be one that may follow the word before it.
final class Tokens {

  private static final String LANGUAGE =
      "use numbers, names, + - * / ^ ( ), comparisons, && || ! and the functions of the format";

  /// What authors write from habit, and how it is written here.
  private static final Map<String, String> HABITS =
      Map.of(
          "=", "write == to compare",
          "%", "write mod(a, b) for a remainder, and a share as 0.05",
          "&", "write && for “and”",
          "|", "write || for “or”",
          "≤", "write <=",
          "≥", "write >=",
          "≠", "write !=",
          "×", "write *",
          "−", "write a plain hyphen as minus",
          "**", "write ^ for a power");

  private final String text;
  private final Deque<Boolean> calls = new ArrayDeque<>();
  private final Deque<Boolean> compared = new ArrayDeque<>();
  private boolean called;

  private Tokens(String text) {
    this.text = text;
    compared.push(false);
  }

  /// Splits a text into words that form an expression.
  static List<Token> of(String text, ExpressionConfiguration configuration)
      throws ExpressionException {
    List<Token> words;
    try {
      words = new Tokenizer(text, configuration).parse();
    } catch (ParseException fault) {
      throw translated(text, fault);
    }
    new Tokens(text).check(words);
    return words;
  }

  private void check(List<Token> words) throws ExpressionException {
    boolean operandDue = true;
    for (Token word : words) {
      if (startsOperand(word) != operandDue) {
        throw operandDue
            ? fault(word, "`" + word.getValue() + "` stands where a number is due", LANGUAGE)
            : fault(word, "an operator is missing before `" + word.getValue() + "`", LANGUAGE);
      }
      enter(word);
      operandDue = leavesOperandDue(word);
    }
    if (operandDue) {
      throw new ExpressionException(
          text.length() + 1, "the expression ends where a number is due", LANGUAGE);
    }
  }

  private static boolean startsOperand(Token word) throws ExpressionException {
    return switch (word.getType()) {
      case NUMBER_LITERAL, VARIABLE_OR_CONSTANT, FUNCTION, BRACE_OPEN, PREFIX_OPERATOR -> true;
      case INFIX_OPERATOR, COMMA, BRACE_CLOSE -> false;
      default ->
          throw fault(word, "`" + word.getValue() + "` is no part of an expression", LANGUAGE);
    };
  }

  private static boolean leavesOperandDue(Token word) {
    return switch (word.getType()) {
      case NUMBER_LITERAL, VARIABLE_OR_CONSTANT, BRACE_CLOSE -> false;
      default -> true;
    };
  }

  /// Keeps track of parentheses and of comparisons within each.
  private void enter(Token word) throws ExpressionException {
    switch (word.getType()) {
      case FUNCTION -> called = true;
      case BRACE_OPEN -> {
        calls.push(called);
        compared.push(false);
        called = false;
      }
      case BRACE_CLOSE -> {
        calls.pop();
        compared.pop();
      }
      case COMMA -> {
        if (!Boolean.TRUE.equals(calls.peek())) {
          throw fault(word, "a comma outside of a function", "write decimals with a point");
        }
        restart();
      }
      case INFIX_OPERATOR -> relate(word);
      default -> {}
    }
  }

  private void relate(Token word) throws ExpressionException {
    Operator operator = Operator.find(word.getValue(), false).orElseThrow();
    if (operator == Operator.AND || operator == Operator.OR) {
      restart();
    } else if (operator.compares()) {
      if (compared.pop()) {
        throw fault(
            word, "comparisons cannot be chained", "write a < b && b < c, or use parentheses");
      }
      compared.push(true);
    }
  }

  private void restart() {
    compared.pop();
    compared.push(false);
  }

  private static ExpressionException fault(Token word, String message, String remedy) {
    return new ExpressionException(word.getStartPosition(), message, remedy);
  }

  private static ExpressionException translated(String text, ParseException fault) {
    String word = fault.getTokenString();
    if (word.equals(text) && word.contains("(")) {
      return new ExpressionException(
          unclosed(text), "this parenthesis is never closed", "close it with )");
    }
    boolean closing = word.equals(")");
    String message =
        closing ? "this `)` closes nothing" : "`" + word + "` cannot be read as part of this";
    String remedy =
        closing
            ? "open it with ( or remove it"
            : HABITS.getOrDefault(doubled(text, fault.getStartPosition(), word), LANGUAGE);
    return new ExpressionException(Math.max(1, fault.getStartPosition()), message, remedy);
  }

  /// `**` where the word is the second star.
  private static String doubled(String text, int column, String word) {
    boolean stars = word.equals("*") && column > 1 && text.charAt(column - 2) == '*';
    return stars ? "**" : word;
  }

  /// Column of the last parenthesis that stays open.
  private static int unclosed(String text) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        open.push(i + 1);
      } else if (text.charAt(i) == ')') {
        open.poll();
      }
    }
    return open.isEmpty() ? 1 : open.peek();
  }
}
