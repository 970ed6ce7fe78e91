package anneal.authors;

import anneal.grading.Grader;
import anneal.grading.Verdict;
import anneal.question.Answer;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/// Answers that learners are likely to give, marked by the grader itself, so that an author sees
/// what becomes of them.
public final class Trials {

  private Trials() {}

  /// One of them.
  ///
  /// @param typed what is typed, or done in words
  /// @param why it is tried
  /// @param verdict what the grader makes of it
  public record Trial(String typed, String why, Verdict verdict) {}

  /// The trials of a task; none where the learner marks it, or where each option is its own trial.
  public static List<Trial> of(Task task) {
    return switch (task) {
      case Numeric numeric -> typed(numeric, NumberTrials.of(numeric));
      case Phrase phrase -> typed(phrase, PhraseTrials.of(phrase));
      case Multi multi -> picked(multi);
      case Match match -> paired(match);
      case Ordering ordering -> ordered(ordering);
      case Choice _, Cloze _, Open _, Recall _ -> List.of();
    };
  }

  private static List<Trial> typed(Task task, Map<String, String> texts) {
    List<Trial> trials = new ArrayList<>();
    texts.forEach(
        (text, why) -> trials.add(new Trial(text, why, mark(task, new Answer.Typed(text)))));
    return trials;
  }

  private static Verdict mark(Task task, Answer answer) {
    return Grader.grade(task, answer);
  }

  private static List<Trial> picked(Multi multi) {
    Set<String> all = ids(multi.options());
    Set<String> right = ids(multi.options().stream().filter(Option::correct).toList());
    Map<String, Set<String>> picks = new LinkedHashMap<>();
    picks.put("all that apply", right);
    if (right.size() > 1) {
      picks.put("all that apply but the first", without(right));
    }
    if (right.size() < all.size()) {
      Set<String> wrong = all.stream().filter(it -> !right.contains(it)).collect(sorted());
      Set<String> more = new TreeSet<>(right);
      more.add(wrong.iterator().next());
      picks.put("all that apply and one that does not", more);
      picks.put("everything", all);
    }
    picks.put("none of these apply", Set.of());
    List<Trial> trials = new ArrayList<>();
    picks.forEach(
        (words, options) ->
            trials.add(
                new Trial(
                    words, "", mark(multi, new Answer.PickedAll(options, options.isEmpty())))));
    return trials;
  }

  private static Set<String> ids(List<Option> options) {
    return options.stream().map(Option::id).collect(sorted());
  }

  private static Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }

  private static Set<String> without(Set<String> ids) {
    return ids.stream().skip(1).collect(sorted());
  }

  /// All right, the first two exchanged, all alike.
  private static List<Trial> paired(Match match) {
    Map<String, String> right = new LinkedHashMap<>();
    match.left().forEach(it -> right.put(it.id(), it.match()));
    List<String> lines = List.copyOf(right.keySet());
    Map<String, String> exchanged = new HashMap<>(right);
    exchanged.put(lines.getFirst(), right.getOrDefault(lines.getLast(), ""));
    exchanged.put(lines.getLast(), right.getOrDefault(lines.getFirst(), ""));
    Map<String, String> alike = new HashMap<>(right);
    alike.replaceAll((_, _) -> match.right().getFirst().id());
    return List.of(
        new Trial("every pair right", "", mark(match, new Answer.Paired(right))),
        new Trial(
            "the first and the last exchanged", "", mark(match, new Answer.Paired(exchanged))),
        new Trial("the same partner for all", "", mark(match, new Answer.Paired(alike))));
  }

  /// The right order, the first two exchanged, the last first, all turned round.
  private static List<Trial> ordered(Ordering ordering) {
    List<String> right = ordering.steps().stream().map(Ordering.Step::id).toList();
    List<String> exchanged = new ArrayList<>(right);
    Collections.swap(exchanged, 0, Math.min(1, right.size() - 1));
    List<String> rotated = new ArrayList<>(right);
    Collections.rotate(rotated, 1);
    return List.of(
        new Trial("the order as authored", "", mark(ordering, new Answer.Ordered(right))),
        new Trial("the first two exchanged", "", mark(ordering, new Answer.Ordered(exchanged))),
        new Trial("the last one first", "", mark(ordering, new Answer.Ordered(rotated))),
        new Trial("turned round", "", mark(ordering, new Answer.Ordered(right.reversed()))));
  }
}
