package anneal.interchange;

import java.util.Set;

/// How the texts of a GIFT question are written.
enum GiftStyle {
  HTML,
  MOODLE,
  PLAIN,
  MARKDOWN;

  ForeignText read(String text) {
    return switch (this) {
      case HTML, MOODLE -> ForeignText.html(text).pictured(Set.of());
      case PLAIN -> ForeignText.plain(text);
      case MARKDOWN -> ForeignText.markdown(text).pictured(Set.of());
    };
  }
}
