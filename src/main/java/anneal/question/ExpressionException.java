package anneal.question;

import java.util.Objects;

/// An expression or template that cannot be read or has no value.
public final class ExpressionException extends Exception {

  private static final long serialVersionUID = 1;

  private final int column;
  private final String remedy;
  private final String part;

  /// @param column from 1, within the expression's or template's own text
  public ExpressionException(int column, String message, String remedy) {
    this(column, message, remedy, "");
  }

  private ExpressionException(int column, String message, String remedy, String part) {
    super(message);
    this.column = column;
    this.remedy = remedy;
    this.part = part;
  }

  /// Where in the text it went wrong, from 1.
  public int column() {
    return column;
  }

  /// What to do about it.
  public String remedy() {
    return remedy;
  }

  /// Which of several texts it is: `vars/f1` or `where/0` when drawing, else empty.
  public String part() {
    return part;
  }

  /// The same fault, seen from a text that holds this one.
  ///
  /// @param columns how far this text begins behind the start of the other
  ExpressionException shifted(int columns) {
    return copy(column + columns, part);
  }

  /// The same fault, said to be in a part such as `vars/f1`.
  ExpressionException in(String where) {
    return copy(column, where);
  }

  private ExpressionException copy(int atColumn, String inPart) {
    var copy =
        new ExpressionException(
            atColumn, Objects.requireNonNullElse(getMessage(), ""), remedy, inPart);
    copy.setStackTrace(getStackTrace());
    return copy;
  }
}
