package anneal.question;

/// An operation that has no value for its arguments.
final class Undefined extends Exception {

  private static final long serialVersionUID = 1;

  private final String remedy;

  Undefined(String message, String remedy) {
    super(message, null, false, false);
    this.remedy = remedy;
  }

  /// The same, as a fault of the text that holds the operation.
  ExpressionException at(int column) {
    return new ExpressionException(column, String.valueOf(getMessage()), remedy);
  }
}
