package anneal.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;

/// Deals what a task lets be dealt: which options a learner meets this time, and in which order.
public final class Dealer {

  private static final String LEFT = "l:";
  private static final String RIGHT = "r:";

  private Dealer() {}

  /// The ids of what is shown, in the order shown; empty for a task that has nothing to deal.
  ///
  /// The same seed always deals the same: the key and as many distractors of the pool as the task
  /// shows, every order equally likely; pinned options come last, as authored. Sides of a match are
  /// marked `l:` and `r:`, options of a blank `blank:`.
  public static List<String> deal(Task task, long seed) {
    return deal(task, new SplitMix64(seed));
  }

  /// The same, from a text as seed.
  public static List<String> deal(Task task, String seed) {
    return deal(task, SplitMix64.seededBy(seed));
  }

  private static List<String> deal(Task task, SplitMix64 chance) {
    return switch (task) {
      case Choice choice -> options(choice.options(), 1, choice.wrongShown(), chance);
      case Multi multi -> options(multi.options(), multi.rightShown(), multi.wrongShown(), chance);
      case Cloze cloze -> blanks(cloze, chance);
      case Match match -> sides(match, chance);
      case Ordering ordering -> steps(ordering, chance);
      case Numeric _, Phrase _, Open _, Recall _ -> List.of();
    };
  }

  /// The task as it was shown.
  ///
  /// An id that the task does not have is passed over; what belongs to the key and is missing, as
  /// after an edit, is added at the end, so that every task shown can be marked.
  ///
  /// @param order as dealt; empty leaves the task as it is
  public static Task shown(Task task, List<String> order) {
    if (order.isEmpty()) {
      return task;
    }
    return switch (task) {
      case Choice choice -> shown(choice, order);
      case Multi multi -> shown(multi, order);
      case Cloze cloze -> shown(cloze, order);
      case Match match ->
          new Match(
              arranged(match.left(), Match.Left::id, own(LEFT, order)),
              arranged(match.right(), Match.Right::id, own(RIGHT, order)));
      case Ordering _, Numeric _, Phrase _, Open _, Recall _ -> task;
    };
  }

  private static List<String> options(
      List<Option> pool, int rightShown, int wrongShown, SplitMix64 chance) {
    List<Option> dealt = new ArrayList<>();
    dealt.addAll(draw(pool, false, wrongShown, chance));
    dealt.addAll(draw(pool, true, rightShown, chance));
    chance.shuffle(dealt);
    var order = new LinkedHashSet<String>();
    dealt.stream().filter(it -> !it.pinned()).forEach(it -> order.add(it.id()));
    pool.stream().filter(it -> it.pinned() && dealt.contains(it)).forEach(it -> order.add(it.id()));
    return List.copyOf(order);
  }

  private static List<Option> draw(
      List<Option> pool, boolean correct, int count, SplitMix64 chance) {
    List<Option> some =
        new ArrayList<>(pool.stream().filter(it -> it.correct() == correct).toList());
    chance.shuffle(some);
    return some.subList(0, Math.clamp(count, 0, some.size()));
  }

  private static List<String> blanks(Cloze cloze, SplitMix64 chance) {
    List<String> order = new ArrayList<>();
    for (Map.Entry<String, Cloze.Blank> blank : cloze.blanks().entrySet()) {
      if (blank.getValue().task() instanceof Choice choice) {
        options(choice.options(), 1, choice.wrongShown(), chance)
            .forEach(id -> order.add(blank.getKey() + ":" + id));
      }
    }
    return List.copyOf(order);
  }

  private static List<String> sides(Match match, SplitMix64 chance) {
    List<String> left = new ArrayList<>(match.left().stream().map(it -> LEFT + it.id()).toList());
    List<String> right =
        new ArrayList<>(match.right().stream().map(it -> RIGHT + it.id()).toList());
    chance.shuffle(left);
    chance.shuffle(right);
    left.addAll(right);
    return List.copyOf(left);
  }

  /// Shuffled until the order is not the right one already.
  private static List<String> steps(Ordering ordering, SplitMix64 chance) {
    List<String> right = ordering.steps().stream().map(Ordering.Step::id).toList();
    List<String> order = new ArrayList<>(right);
    do {
      chance.shuffle(order);
    } while (order.equals(right) && order.size() > 1);
    return List.copyOf(order);
  }

  private static Choice shown(Choice choice, List<String> order) {
    SequencedSet<Option> kept = named(choice.options(), Option::id, order);
    kept.add(choice.key());
    return new Choice(List.copyOf(kept), kept.size() - 1);
  }

  private static Multi shown(Multi multi, List<String> order) {
    SequencedSet<Option> kept = named(multi.options(), Option::id, order);
    int right = 0;
    for (Option each : kept) {
      right += each.correct() ? 1 : 0;
    }
    return new Multi(List.copyOf(kept), multi.grading(), right, kept.size() - right);
  }

  private static Cloze shown(Cloze cloze, List<String> order) {
    SequencedMap<String, Cloze.Blank> blanks = new LinkedHashMap<>();
    for (Map.Entry<String, Cloze.Blank> blank : cloze.blanks().entrySet()) {
      Task task = shown(blank.getValue().task(), own(blank.getKey() + ":", order));
      blanks.put(blank.getKey(), new Cloze.Blank(task, blank.getValue().remark()));
    }
    return new Cloze(cloze.text(), blanks);
  }

  /// What an order says of one part of a task.
  private static List<String> own(String prefix, List<String> order) {
    List<String> own = new ArrayList<>(order.size());
    for (String id : order) {
      if (id.startsWith(prefix)) {
        own.add(id.substring(prefix.length()));
      }
    }
    return own;
  }

  private static <T> List<T> arranged(List<T> all, Function<T, String> id, List<String> order) {
    SequencedSet<T> kept = named(all, id, order);
    kept.addAll(all);
    return List.copyOf(kept);
  }

  /// What an order names, in that order.
  private static <T> SequencedSet<T> named(
      List<T> all, Function<T, String> id, List<String> order) {
    SequencedSet<T> kept = new LinkedHashSet<>();
    for (String wanted : order) {
      for (T each : all) {
        if (id.apply(each).equals(wanted)) {
          kept.add(each);
        }
      }
    }
    return kept;
  }
}
