package anneal.interchange;

import anneal.question.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An explanation with follow-up and references as one Markdown text, which people of the other
/// program can read and which comes apart again.
///
/// @param explanation Markdown
/// @param followUp Markdown, null where there is none
record Appendix(String explanation, @Nullable String followUp, List<Reference> references) {

  private static final String FOLLOW_UP = "\n\n**Follow-up:** ";
  private static final String REFERENCES = "\n\n**References**\n";
  private static final Pattern REFERENCE =
      Pattern.compile("\n- \\[([^\\[\\]\n]+)]\\((https?://[^\\s]+)\\)");

  static Appendix of(Draft draft) {
    Draft.Notes notes = draft.notes();
    return new Appendix(notes.explanation(), notes.followUp(), notes.references());
  }

  String text() {
    String next = followUp == null ? "" : FOLLOW_UP + followUp;
    String links =
        references.stream()
            .map(it -> "\n- [" + it.title() + "](" + it.url() + ")")
            .collect(Collectors.joining());
    return explanation + next + (links.isEmpty() ? "" : REFERENCES + links);
  }

  /// Takes such a text apart; any other text is all explanation.
  static Appendix read(String text) {
    String rest = text;
    List<Reference> references = new ArrayList<>();
    int links = rest.lastIndexOf(REFERENCES);
    if (links >= 0) {
      String list = rest.substring(links + REFERENCES.length());
      Matcher each = REFERENCE.matcher(list);
      int end = 0;
      while (each.find() && each.start() == end) {
        references.add(new Reference(each.group(1), each.group(2)));
        end = each.end();
      }
      if (end == list.length()) {
        rest = rest.substring(0, links);
      } else {
        references.clear();
      }
    }
    int next = rest.lastIndexOf(FOLLOW_UP);
    return next < 0
        ? new Appendix(rest, null, references)
        : new Appendix(
            rest.substring(0, next), rest.substring(next + FOLLOW_UP.length()), references);
  }

  Draft.Notes notes() {
    return new Draft.Notes(List.of(), explanation, references, followUp);
  }
}
