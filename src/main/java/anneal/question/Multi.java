package anneal.question;

import java.util.List;

/// Picks all that apply.
///
/// @param options any number correct; order as authored, or as shown once dealt
/// @param grading how hits and false picks become a score
/// @param rightShown how many right options a learner meets at once
/// @param wrongShown how many wrong ones
public record Multi(List<Option> options, Grading grading, int rightShown, int wrongShown)
    implements Task {

  public Multi {
    options = List.copyOf(options);
  }

  /// How hits and false picks become a score. TP: right ones picked, FP: wrong ones picked, TN:
  /// wrong ones left, C: right ones, n: all options shown.
  public enum Grading {
    /// 1 when exactly the right ones are picked, else 0.
    ALL,
    /// max(0, (TP - FP) / C).
    NET,
    /// (TP + TN) / n.
    DECISIONS
  }
}
