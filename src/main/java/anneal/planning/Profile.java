package anneal.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an interview for a kind of job weighs, in percent of each bank. Generic, not any company's;
/// meant to be edited.
///
/// @param id slug
/// @param title for people
/// @param weights percent by id of the bank; they sum to 100
public record Profile(String id, String title, Map<String, Double> weights) {

  private static final List<String> BANKS =
      List.of(
          "statistics",
          "evaluation-metrics",
          "algorithms",
          "system-design",
          "mlops",
          "soft-skills");

  public Profile {
    weights = Map.copyOf(weights);
  }

  /// The seven that are offered.
  public static final List<Profile> ALL =
      List.of(
          of("junior", "Junior generalist", 22, 18, 34, 6, 10, 10),
          of("senior", "Senior generalist", 14, 16, 24, 20, 16, 10),
          of("principal", "Principal", 8, 12, 14, 24, 18, 24),
          of("recommender", "Recommender, ads or search", 14, 22, 22, 24, 12, 6),
          of("llm", "LLM or GenAI engineer", 8, 18, 32, 22, 14, 6),
          of("platform", "ML platform or MLOps", 6, 10, 12, 24, 40, 8),
          of("startup", "First ML hire of a start-up", 14, 16, 20, 16, 20, 14));

  private static Profile of(String id, String title, int... percent) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int i = 0; i < percent.length; i++) {
      weights.put(BANKS.get(i), (double) percent[i]);
    }
    return new Profile(id, title, weights);
  }
}
