package anneal.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Types a word or phrase.
///
/// @param accept right answers, the first one is shown as the key
/// @param patterns RE2 patterns that match a whole right answer after normalisation
/// @param close whether one slip of the keyboard is allowed in words of five letters and more
/// @param known typical wrong answers, each with its own remark
public record Phrase(
    List<String> accept, List<String> patterns, boolean close, List<KnownPhrase> known)
    implements Task {

  public Phrase {
    accept = List.copyOf(accept);
    patterns = List.copyOf(patterns);
    known = List.copyOf(known);
  }

  /// Wrong phrases that have a reason.
  ///
  /// @param accept the phrases meant
  /// @param credit score 0..1 they still earn
  /// @param remark Markdown
  /// @param misconception id of the confusion
  public record KnownPhrase(
      List<String> accept, double credit, String remark, @Nullable String misconception) {
    public KnownPhrase {
      accept = List.copyOf(accept);
    }
  }
}
