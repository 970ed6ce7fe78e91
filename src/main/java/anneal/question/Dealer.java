package anneal.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Deals a task's options: which distractors a learner meets this time, and in which order.
public final class Dealer {

  private Dealer() {}

  /// The ids of what is shown, in the order shown; empty for a task that has nothing to deal.
  ///
  /// The same seed always deals the same: the key and `wrongShown` distractors of the pool, every
  /// order equally likely; pinned options come last, as authored.
  public static List<String> deal(Task task, long seed) {
    return switch (task) {
      case Choice choice -> ids(choice, new SplitMix64(seed));
      case Numeric _ -> List.of();
    };
  }

  /// The task as it was shown.
  ///
  /// An id that the task does not have is passed over. An order that leaves the key out, as one
  /// from before an edit may, has it added at the end, so that every task shown can be marked.
  ///
  /// @param order as dealt; empty leaves the task as it is
  public static Task shown(Task task, List<String> order) {
    return switch (task) {
      case Choice choice -> order.isEmpty() ? choice : shown(choice, order);
      case Numeric numeric -> numeric;
    };
  }

  private static List<String> ids(Choice choice, SplitMix64 chance) {
    List<Option> wrong =
        new ArrayList<>(choice.options().stream().filter(it -> !it.correct()).toList());
    chance.shuffle(wrong);
    int count = Math.clamp(choice.wrongShown(), 0, wrong.size());
    List<Option> dealt = new ArrayList<>(wrong.subList(0, count));
    dealt.add(choice.key());
    chance.shuffle(dealt);
    var order = new LinkedHashSet<String>();
    dealt.stream().filter(it -> !it.pinned()).forEach(it -> order.add(it.id()));
    choice.options().stream()
        .filter(it -> it.pinned() && dealt.contains(it))
        .forEach(it -> order.add(it.id()));
    return List.copyOf(order);
  }

  private static Choice shown(Choice choice, List<String> order) {
    var kept = new LinkedHashSet<Option>();
    for (String id : order) {
      choice.options().stream().filter(it -> it.id().equals(id)).forEach(kept::add);
    }
    kept.add(choice.key());
    return new Choice(List.copyOf(kept), kept.size() - 1);
  }
}
