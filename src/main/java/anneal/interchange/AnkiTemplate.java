package anneal.interchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills the template of a card with a note's fields, as far as templates are words: conditions and
/// fields with filters; programs in templates do not run.
///
/// @param fields HTML by name
record AnkiTemplate(Map<String, String> fields) {

  private static final Pattern CONDITION =
      Pattern.compile(
          "\\{\\{([#^])([^{}]{1,100})}}((?:(?!\\{\\{[#^]).){0,20000}?)\\{\\{/\\2}}",
          Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]{1,200})}}");
  private static final Pattern TYPED = Pattern.compile("\\{\\{type:(?:nc:)?([^{}:]{1,100})}}");
  private static final Pattern LINE = Pattern.compile("<hr id=[\"']?answer[\"']? ?/?>");
  private static final int DEEPEST = 10;

  static AnkiTemplate of(AnkiCollection.NoteType type, AnkiCollection.Note note) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < Math.min(type.fields().size(), note.fields().size()); i++) {
      fields.put(type.fields().get(i), note.fields().get(i));
    }
    return new AnkiTemplate(fields);
  }

  /// The field that is to be typed; empty where none is.
  static Optional<String> typed(String template) {
    Matcher typed = TYPED.matcher(template);
    return typed.find() ? Optional.of(typed.group(1).strip()) : Optional.empty();
  }

  /// The HTML of one side; what is to be typed and the front side on the back are left out.
  String fill(String template) {
    String text = LINE.matcher(TYPED.matcher(template).replaceAll("")).replaceAll("");
    for (int depth = 0; depth < DEEPEST; depth++) {
      text =
          CONDITION
              .matcher(text)
              .replaceAll(
                  it -> Matcher.quoteReplacement(kept(it.group(1), it.group(2), it.group(3))));
    }
    return FIELD.matcher(text).replaceAll(it -> Matcher.quoteReplacement(value(it.group(1))));
  }

  private String kept(String sign, String name, String inside) {
    boolean filled = !fields.getOrDefault(name.strip(), "").isBlank();
    return filled == sign.equals("#") ? inside : "";
  }

  private String value(String place) {
    String name = place.substring(place.lastIndexOf(':') + 1).strip();
    return name.equals("FrontSide") ? "" : fields.getOrDefault(name, "");
  }
}
