package anneal.reports;

import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/// How a learner stands to one misconception, by the newest answers that could show it.
///
/// @param misconception its id
/// @param met answers lately that could show it, 1..[#LATELY]
/// @param fell how many of them did, at least 1
/// @param since answers since the last that did
/// @param lastDay study day of that one
/// @param questions that showed it, the newest first
public record Confusion(
    String misconception,
    int met,
    int fell,
    int since,
    int lastDay,
    SequencedSet<QuestionId> questions) {

  /// How many answers count as lately.
  public static final int LATELY = 10;

  /// Answers without it after which it counts as set right.
  private static final int SET_RIGHT = 2;

  /// An answer to a question that could show misconceptions.
  ///
  /// @param question which question
  /// @param day study day
  /// @param tempting misconceptions that the answer could show
  /// @param shown those that it did show
  public record Encounter(QuestionId question, int day, Set<String> tempting, Set<String> shown) {
    public Encounter {
      tempting = Set.copyOf(tempting);
      shown = Set.copyOf(shown);
    }
  }

  /// Whether it has not come up in the last answers that could show it.
  public boolean isSetRight() {
    return since >= SET_RIGHT;
  }

  /// The misconceptions that came up lately: those still there first, the most frequent first.
  ///
  /// @param newestFirst any answers
  public static List<Confusion> of(List<Encounter> newestFirst) {
    Map<String, List<Encounter>> byId = new LinkedHashMap<>();
    for (Encounter each : newestFirst) {
      for (String id : each.tempting()) {
        List<Encounter> lately = byId.computeIfAbsent(id, _ -> new ArrayList<>());
        if (lately.size() < LATELY) {
          lately.add(each);
        }
      }
    }
    List<Confusion> all = new ArrayList<>();
    byId.forEach(
        (id, lately) -> {
          if (lately.stream().anyMatch(it -> it.shown().contains(id))) {
            all.add(of(id, lately));
          }
        });
    all.sort(
        Comparator.comparing(Confusion::isSetRight)
            .thenComparing(Comparator.comparingInt(Confusion::fell).reversed())
            .thenComparing(Comparator.comparingInt(Confusion::lastDay).reversed())
            .thenComparing(Confusion::misconception));
    return List.copyOf(all);
  }

  private static Confusion of(String id, List<Encounter> lately) {
    List<Encounter> shown = lately.stream().filter(it -> it.shown().contains(id)).toList();
    SequencedSet<QuestionId> questions = new LinkedHashSet<>();
    shown.forEach(it -> questions.add(it.question()));
    int since = lately.indexOf(shown.getFirst());
    return new Confusion(id, lately.size(), shown.size(), since, shown.getFirst().day(), questions);
  }
}
