package anneal.analysis;

import java.util.Optional;

/// A learner's first answer to a family of questions, with how the learner did elsewhere.
///
/// @param trial the answer
/// @param rest by how much the learner's other first answers were better than those of others to
///   the same questions, on average; empty where there are fewer than [#OTHERS]
public record Encounter(Trial trial, Optional<Double> rest) {

  /// How many other first answers a learner needs to be compared.
  public static final int OTHERS = 10;
}
