package anneal.question;

import java.util.Map;

/// How a learner marks an answer of their own after the reveal.
public sealed interface Marking {

  /// Criterion by criterion.
  ///
  /// @param met how far each was met: 0 no, 0.5 partly, 1 yes
  record Criteria(Map<String, Double> met) implements Marking {
    public Criteria {
      met = Map.copyOf(met);
    }
  }

  /// How well it was remembered.
  ///
  /// @param rating 1 again, 2 hard, 3 good, 4 easy
  record Recalled(int rating) implements Marking {}
}
