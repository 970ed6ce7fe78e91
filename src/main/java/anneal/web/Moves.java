package anneal.web;

import anneal.memory.MemoryState;
import anneal.question.QuestionId;
import anneal.reports.Temperature;
import anneal.study.Marks;
import anneal.study.StudyEvent.Reviewed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far the questions of a sitting went from one temperature to another.
///
/// @param steps of [Temperature], warmer and cooler together; from unseen to hot is one
/// @param before questions by temperature, without those that were met for the first time
/// @param after all of them by temperature
record Moves(int steps, List<Integer> before, List<Integer> after) {

  private static final int UNSEEN = -1;
  private static final int BUCKETS = 6;

  /// What these answers did, oldest first.
  static Moves of(List<Reviewed> answers) {
    Map<QuestionId, Integer> from = new LinkedHashMap<>();
    Map<QuestionId, Integer> to = new LinkedHashMap<>();
    for (Reviewed answer : answers) {
      Marks marks = answer.marks();
      from.putIfAbsent(answer.stamp().question(), bucket(marks.before()));
      to.put(answer.stamp().question(), bucket(marks.after()));
    }
    int steps =
        to.entrySet().stream()
            .mapToInt(it -> Math.abs(it.getValue() - from.getOrDefault(it.getKey(), UNSEEN)))
            .sum();
    return new Moves(steps, counts(from), counts(to));
  }

  private static int bucket(@Nullable MemoryState memory) {
    return memory == null ? UNSEEN : Temperature.bucket(memory.stability());
  }

  private static List<Integer> counts(Map<QuestionId, Integer> buckets) {
    List<Integer> counts = new ArrayList<>(Collections.nCopies(BUCKETS, 0));
    buckets.values().stream()
        .filter(it -> it != UNSEEN)
        .forEach(it -> counts.set(it, counts.get(it) + 1));
    return counts;
  }
}
