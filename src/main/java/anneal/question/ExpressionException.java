package anneal.question;

/// An expression or template that cannot be read or has no value.
public final class ExpressionException extends Exception {

  private static final long serialVersionUID = 1;

  private final int column;
  private final String remedy;

  /// @param column from 1, within the expression's or template's own text
  public ExpressionException(int column, String message, String remedy) {
    super(message);
    this.column = column;
    this.remedy = remedy;
  }

  /// Where in the text it went wrong, from 1.
  public int column() {
    return column;
  }

  /// What to do about it.
  public String remedy() {
    return remedy;
  }
}
