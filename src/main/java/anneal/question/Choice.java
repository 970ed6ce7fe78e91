package anneal.question;

import java.util.List;

/// Picks one option.
///
/// @param options exactly one correct; order as authored, or as shown once dealt
/// @param wrongShown how many distractors a learner meets at once
public record Choice(List<Option> options, int wrongShown) implements Task {

  public Choice {
    options = List.copyOf(options);
  }

  /// The right option.
  public Option key() {
    return options.stream().filter(Option::correct).findFirst().orElseThrow();
  }
}
