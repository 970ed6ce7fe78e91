package anneal.packs;

import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which keys a family's draws have.
///
/// @param different how many there are
/// @param commonest the most frequent one, as a person would write it; empty without draws
/// @param share how often that one is right, 0..1
/// @param least the smallest key of a numeric question, NaN for others
/// @param greatest the largest key of a numeric question, NaN for others
public record KeySpread(
    int different, String commonest, double share, double least, double greatest) {

  static KeySpread of(List<Task> tasks) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    double least = Double.NaN;
    double greatest = Double.NaN;
    for (Task task : tasks) {
      counts.merge(key(task), 1, Integer::sum);
      if (task instanceof Numeric numeric) {
        least = Double.isNaN(least) ? numeric.key() : Math.min(least, numeric.key());
        greatest = Double.isNaN(greatest) ? numeric.key() : Math.max(greatest, numeric.key());
      }
    }
    if (counts.isEmpty()) {
      return new KeySpread(0, "", 0, least, greatest);
    }
    var most = Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
    double share = (double) most.getValue() / tasks.size();
    return new KeySpread(counts.size(), most.getKey(), share, least, greatest);
  }

  /// What is right, as a text to compare; empty where it does not depend on the values.
  private static String key(Task task) {
    return switch (task) {
      case Choice choice -> choice.key().text();
      case Multi multi ->
          multi.options().stream()
              .filter(Option::correct)
              .map(Option::text)
              .collect(Collectors.joining(" / "));
      case Numeric numeric -> Findings.plain(numeric.key());
      case Phrase phrase -> phrase.accept().getFirst();
      case Cloze cloze ->
          cloze.blanks().values().stream()
              .map(it -> key(it.task()))
              .collect(Collectors.joining(" / "));
      case Match _, Ordering _, Open _, Recall _ -> "";
    };
  }
}
