package anneal.grading;

import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer;
import anneal.question.Ordering;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Marks an order.
///
/// A list earns 1 minus its normalised Kendall distance: the share of pairs in the right order. A
/// graph earns 1 for every order that respects it, else the longest subsequence that does, over the
/// number of steps: the longest common subsequence with the nearest right order.
final class OrderMarker {

  private OrderMarker() {}

  static Verdict mark(Ordering task, Answer answer) {
    return answer instanceof Answer.Ordered ordered
        ? mark(task, ordered.steps())
        : new Ungradable("Put every step in its place, each one once.");
  }

  private static Verdict mark(Ordering task, List<String> given) {
    Set<String> ids = new HashSet<>(task.steps().stream().map(Ordering.Step::id).toList());
    if (given.size() != ids.size() || !ids.equals(new HashSet<>(given))) {
      return new Ungradable("Put every step in its place, each one once.");
    }
    Map<String, Set<String>> before = task.before();
    double score =
        task.graph()
            ? (double) longest(given, before) / given.size()
            : 1 - 2.0 * inversions(given, before) / (given.size() * (given.size() - 1.0));
    return new Graded(score, remarks(task, given, before));
  }

  /// Pairs in the wrong order.
  private static int inversions(List<String> given, Map<String, Set<String>> before) {
    int count = 0;
    for (int i = 0; i < given.size(); i++) {
      for (int j = i + 1; j < given.size(); j++) {
        count += must(given.get(j), given.get(i), before) ? 1 : 0;
      }
    }
    return count;
  }

  /// Steps in the longest subsequence without a pair in the wrong order. At most ten steps, so all
  /// subsets are looked at.
  private static int longest(List<String> given, Map<String, Set<String>> before) {
    int n = given.size();
    int best = 0;
    for (int subset = 1; subset < 1 << n; subset++) {
      if (Integer.bitCount(subset) > best && sound(subset, given, before)) {
        best = Integer.bitCount(subset);
      }
    }
    return best;
  }

  private static boolean sound(int subset, List<String> given, Map<String, Set<String>> before) {
    for (int i = 0; i < given.size(); i++) {
      for (int j = i + 1; j < given.size(); j++) {
        boolean both = (subset >> i & 1) == 1 && (subset >> j & 1) == 1;
        if (both && must(given.get(j), given.get(i), before)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean must(String first, String second, Map<String, Set<String>> before) {
    return before.getOrDefault(second, Set.of()).contains(first);
  }

  /// A step is wrong when something that must precede it came after it, or the other way round.
  private static List<Remark> remarks(
      Ordering task, List<String> given, Map<String, Set<String>> before) {
    List<Remark> wrong = new ArrayList<>();
    List<Remark> right = new ArrayList<>();
    for (Ordering.Step step : task.steps()) {
      int at = given.indexOf(step.id());
      boolean good = true;
      for (int i = 0; i < given.size(); i++) {
        good &= i >= at || !must(step.id(), given.get(i), before);
        good &= i <= at || !must(given.get(i), step.id(), before);
      }
      String text = step.remark() == null ? "" : step.remark();
      Remark remark = new Remark(step.id(), good, text, good ? null : step.misconception());
      (good ? right : wrong).add(remark);
    }
    wrong.addAll(right);
    return wrong;
  }
}
