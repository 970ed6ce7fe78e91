package anneal;

import anneal.interchange.Exported;
import anneal.interchange.Loss;
import anneal.interchange.Loss.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes down what was lost, the same loss of many questions as one line.
///
/// @param losses of all questions
record LossPrinter(List<Loss> losses) {

  private static final int NAMED = 3;

  /// The lines, what was dropped first, then the sum.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Fate fate : List.of(Fate.DROPPED, Fate.APPROXIMATED)) {
      grouped(fate).forEach((what, questions) -> lines.add(line(fate, what, questions)));
    }
    lines.add(sum());
    return lines;
  }

  private Map<String, List<String>> grouped(Fate fate) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Loss loss : losses) {
      if (loss.fate() == fate) {
        String what = (loss.what().isEmpty() ? "" : loss.what() + ": ") + loss.why();
        groups.computeIfAbsent(what, _ -> new ArrayList<>()).add(loss.question());
      }
    }
    return groups;
  }

  private static String line(Fate fate, String what, List<String> questions) {
    String names = String.join(", ", questions.subList(0, Math.min(NAMED, questions.size())));
    String more = questions.size() > NAMED ? " and " + (questions.size() - NAMED) + " more" : "";
    return "%-12s %s (%s%s)".formatted(word(fate), what, names, more);
  }

  private String sum() {
    return "exact %d, approximated %d, dropped %d"
        .formatted(
            Exported.count(losses, Fate.EXACT),
            Exported.count(losses, Fate.APPROXIMATED),
            Exported.count(losses, Fate.DROPPED));
  }

  private static String word(Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }
}
