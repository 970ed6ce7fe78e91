package anneal.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Fills the blanks of a text or of code.
///
/// @param text Markdown with a `[[blank]]` for each blank
/// @param blanks by id, in order of their place in the text
public record Cloze(String text, SequencedMap<String, Blank> blanks) implements Task {

  /// A blank's place in the text; group 1 is its id.
  public static final Pattern PLACE = Pattern.compile("\\[\\[([a-z0-9][a-z0-9-]{0,30})\\]\\]");

  public Cloze {
    blanks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(blanks));
  }

  /// One blank.
  ///
  /// @param task a small [Numeric], [Phrase] or [Choice]
  /// @param remark Markdown shown with its result
  public record Blank(Task task, @Nullable String remark) {}
}
