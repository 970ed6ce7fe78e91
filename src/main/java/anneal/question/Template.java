package anneal.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A text with places for values: `{{name}}`, `{{expression}}`, `{{f1|fixed(3)}}`.
///
/// A place ends at the next `}}`. A single `|` splits off the format, `||` is part of the
/// expression. Of three braces in a row the inner two make the place, so that TeX may say
/// `x^{{{n}}}`. Without a format a number is written as [Figures#plain]; a word stands as it is.
public final class Template {

  /// How long a filled text may get.
  private static final int MOST_CHARACTERS = 1_000_000;

  private final List<Part> parts;
  private final Set<String> names = new LinkedHashSet<>();

  private Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
    for (Part part : parts) {
      if (part instanceof Part.Place place) {
        names.addAll(place.expression().names());
      }
    }
  }

  /// Reads a template.
  ///
  /// @throws ExpressionException naming the column and the remedy
  public static Template parse(String text) throws ExpressionException {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (int open = open(text, 0); open >= 0; open = open(text, at)) {
      parts.add(new Part.Plain(text.substring(at, open)));
      int close = text.indexOf("}}", open);
      if (close < 0) {
        throw new ExpressionException(
            open + 1, "`{{` is never closed", "close it with }}, or write { { for plain braces");
      }
      parts.add(place(text.substring(open + 2, close), open + 2));
      at = close + 2;
    }
    parts.add(new Part.Plain(text.substring(at)));
    return new Template(parts);
  }

  /// The names that its places use, in order of appearance.
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /// The text with every place filled.
  ///
  /// @throws ExpressionException with the column in the template's own text
  public String render(Map<String, Value> values) throws ExpressionException {
    var out = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Plain(String text) -> out.append(text);
        case Part.Place place -> append(out, place, values);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Part.Place place, Map<String, Value> values)
      throws ExpressionException {
    out.append(place.fill(values));
    if (out.length() > MOST_CHARACTERS) {
      throw new ExpressionException(
          place.offset() + 1,
          "from here on the filled text has over 1,000,000 characters",
          "shorten what is filled in");
    }
  }

  /// Where the next place opens: at the last two of a run of braces; -1 where none does.
  private static int open(String text, int from) {
    int open = text.indexOf("{{", from);
    while (open >= 0 && open + 2 < text.length() && text.charAt(open + 2) == '{') {
      open++;
    }
    return open;
  }

  private static Part.Place place(String inside, int offset) throws ExpressionException {
    int bar = bar(inside, 0);
    String expression = bar < 0 ? inside : inside.substring(0, bar);
    try {
      Format format = bar < 0 ? Format.PLAIN : format(inside, bar + 1);
      return new Part.Place(Expression.parse(expression), format, offset);
    } catch (ExpressionException fault) {
      throw fault.shifted(offset);
    }
  }

  private static Format format(String inside, int from) throws ExpressionException {
    int second = bar(inside, from);
    if (second >= 0) {
      throw new ExpressionException(
          second + 1, "a second format in one place", "keep one of the two");
    }
    return Format.parse(inside.substring(from), from + 1);
  }

  /// The next `|` that is not half of `||`; -1 where there is none.
  private static int bar(String text, int from) {
    int bar = text.indexOf('|', from);
    while (bar >= 0 && text.startsWith("||", bar)) {
      bar = text.indexOf('|', bar + 2);
    }
    return bar;
  }

  private sealed interface Part {

    /// Text that stays as it is.
    record Plain(String text) implements Part {}

    /// @param offset characters of the template before the expression
    record Place(Expression expression, Format format, int offset) implements Part {
      private String fill(Map<String, Value> values) throws ExpressionException {
        try {
          var word = expression.word(values);
          return word.isPresent()
              ? format.word(word.get())
              : format.number(expression.evaluate(values));
        } catch (ExpressionException fault) {
          throw fault.shifted(offset);
        }
      }
    }
  }
}
