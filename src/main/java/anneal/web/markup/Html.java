package anneal.web.markup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/// A clean fragment of HTML: what [Markup] made of Markdown, or words in which every character
/// stands for itself, and what is put together of both. There is no other way to one, so that no
/// text of an author or a learner goes to a page as it is. On the wire it is a text.
public final class Html {

  /// Nothing at all.
  public static final Html NONE = new Html("");

  private final String text;

  /// @param clean HTML that holds nothing but what [Markup] lets out
  Html(String clean) {
    this.text = clean;
  }

  /// Words as they are: no Markdown, every character stands for itself.
  public static Html plain(String words) {
    return new Html(Entities.escape(words));
  }

  /// Several in a row.
  ///
  /// @param between words that stand between two of them
  public static Html joined(String between, Stream<Html> parts) {
    return new Html(
        parts.map(Html::toString).collect(Collectors.joining(plain(between).toString())));
  }

  /// A list.
  ///
  /// @param tag `ol` or `ul`
  public static Html list(String tag, Stream<Html> items) {
    return joined("", items.map(it -> it.in("li"))).in(tag);
  }

  /// The same within an element.
  ///
  /// @param tag name of the element, which has no attributes
  public Html in(String tag) {
    return new Html("<" + tag + ">" + text + "</" + tag + ">");
  }

  /// The same with more behind it.
  public Html then(Html more) {
    return new Html(text + more);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Html it && text.equals(it.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /// As a browser reads it.
  @Override
  @JsonValue
  public String toString() {
    return text;
  }
}
