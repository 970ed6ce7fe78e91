package anneal.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Looks for a key that is wrong: where one option is right and those who do well elsewhere pick
/// another.
final class Miskey {

  private Miskey() {}

  static boolean suspected(List<OptionStats> options) {
    List<OptionStats> keys = options.stream().filter(OptionStats::key).toList();
    if (keys.size() != 1) {
      return false;
    }
    OptionStats key = keys.getFirst();
    List<OptionStats> wrong = options.stream().filter(it -> !it.key()).toList();
    return preferred(key, wrong) || reversed(key, wrong);
  }

  /// The stronger third prefers a distractor, and picks it no less than the weaker third does: one
  /// that loses with strength is just tempting.
  private static boolean preferred(OptionStats key, List<OptionStats> wrong) {
    Optional<OptionStats> best =
        wrong.stream()
            .filter(it -> !it.thirds().isEmpty())
            .max(Comparator.comparingDouble(OptionStats::amongTheStrong));
    return best.filter(it -> it.amongTheStrong() > key.amongTheStrong())
        .filter(it -> it.amongTheStrong() >= it.thirds().getFirst())
        .isPresent();
  }

  /// The key goes with doing badly elsewhere, a distractor with doing well.
  private static boolean reversed(OptionStats key, List<OptionStats> wrong) {
    return key.correlation().orElse(0) < 0
        && wrong.stream().anyMatch(it -> it.correlation().orElse(0) > 0 && !it.isIdle());
  }
}
