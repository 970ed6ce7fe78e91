package anneal.study;

import anneal.memory.Card;
import anneal.study.Next.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Why the desk has nothing to ask in a sitting without an answer, and when it goes on.
final class Idle {

  private Idle() {}

  static Next.Empty of(Desk desk, Turn.Progress progress) {
    List<Standing> scope = desk.inScope().map(desk::standing).toList();
    int today = desk.view().today();
    int unseen = (int) scope.stream().filter(it -> it.available(today) && !seen(it)).count();
    TreeMap<Integer, Integer> ahead = new TreeMap<>();
    for (Standing standing : scope) {
      if (!standing.suspended() && standing.card() instanceof Card.Seen seen) {
        ahead.merge(Math.max(seen.dueDay(), standing.buriedUntil()), 1, Integer::sum);
      }
    }
    Map.Entry<Integer, Integer> first = ahead.isEmpty() ? Map.entry(0, 0) : ahead.firstEntry();
    return new Next.Empty(progress, reason(desk, scope), first.getKey(), first.getValue(), unseen);
  }

  private static Reason reason(Desk desk, List<Standing> scope) {
    if (desk.catalog().size() == 0) {
      return Reason.NO_PACKS;
    }
    if (scope.isEmpty()) {
      return Reason.NOTHING_IN_SCOPE;
    }
    int today = desk.view().today();
    List<Standing> open = scope.stream().filter(it -> it.available(today)).toList();
    if (open.isEmpty()) {
      return Reason.ALL_ASIDE;
    }
    boolean led = desk.lead().isPresent();
    return switch (desk.view().sitting().mode()) {
      case DUE -> led ? Reason.PLAN_DONE : due(open);
      case AHEAD -> led ? Reason.PLAN_DONE : ahead(scope);
      case QUIZ -> Reason.ALL_ASIDE;
      case PLACEMENT -> Reason.NOTHING_FRESH;
    };
  }

  private static Reason due(List<Standing> open) {
    return open.stream().allMatch(Idle::seen) ? Reason.NOTHING_DUE : Reason.DAILY_LIMIT;
  }

  private static Reason ahead(List<Standing> scope) {
    return scope.stream().anyMatch(Idle::seen) ? Reason.ALL_ASIDE : Reason.NOTHING_MET;
  }

  private static boolean seen(Standing standing) {
    return standing.card() instanceof Card.Seen;
  }
}
