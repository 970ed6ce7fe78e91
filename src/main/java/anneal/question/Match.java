package anneal.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pairs each left side with a right side; there may be more right sides than left.
///
/// @param left what is given
/// @param right what is offered; each may serve more than one left side
public record Match(List<Left> left, List<Right> right) implements Task {

  public Match {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /// Something to find the partner of.
  ///
  /// @param id unique among the left sides
  /// @param text Markdown
  /// @param match id of the right side that belongs to it
  /// @param remark Markdown on why they belong together
  /// @param misconception id of the confusion behind a wrong pairing
  public record Left(
      String id,
      String text,
      String match,
      @Nullable String remark,
      @Nullable String misconception) {}

  /// A partner on offer.
  ///
  /// @param id unique among the right sides
  /// @param text Markdown
  public record Right(String id, String text) {}
}
