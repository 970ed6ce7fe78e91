package anneal.interchange;

import anneal.interchange.Loss.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects what was lost; a question of which nothing is said was carried exactly.
final class Losses {

  private final Map<String, List<Loss>> byQuestion = new LinkedHashMap<>();

  /// Mentions a question.
  void exact(String question) {
    byQuestion.computeIfAbsent(question, _ -> new ArrayList<>());
  }

  void approximated(String question, String what, String why) {
    add(new Loss(question, Fate.APPROXIMATED, what, why));
  }

  void dropped(String question, String what, String why) {
    add(new Loss(question, Fate.DROPPED, what, why));
  }

  /// All that was lost, by question, and one line for each question that was not touched.
  List<Loss> all() {
    List<Loss> all = new ArrayList<>();
    byQuestion.forEach(
        (question, own) -> {
          if (own.isEmpty()) {
            all.add(new Loss(question, Fate.EXACT, "", ""));
          }
          all.addAll(own);
        });
    return all;
  }

  private void add(Loss loss) {
    List<Loss> own = byQuestion.computeIfAbsent(loss.question(), _ -> new ArrayList<>());
    if (!own.contains(loss)) {
      own.add(loss);
    }
  }
}
