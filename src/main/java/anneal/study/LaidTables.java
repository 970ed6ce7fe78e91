package anneal.study;

import anneal.person.LearnerId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tables of those who practise now, as many as fit: those not wanted for the longest time are
/// cleared away.
final class LaidTables {

  /// What a table takes besides its cards, in cards: their rows, what was answered, and the
  /// question that lies there.
  private static final int BARE = 40;

  private final Map<LearnerId, Table> laid = new LinkedHashMap<>(64, 0.75f, true);
  private final int most;
  private int cards;

  /// @param most cards that are kept, some 120 bytes each
  LaidTables(int most) {
    this.most = most;
  }

  synchronized @Nullable Table get(LearnerId learner) {
    return laid.get(learner);
  }

  /// Lays a table in the place of its learner's older one.
  synchronized Table put(Table table) {
    Table older = laid.put(table.learner(), table);
    cards += size(table) - (older == null ? 0 : size(older));
    Iterator<Table> eldest = laid.values().iterator();
    while (cards > most && laid.size() > 1) {
      cards -= size(eldest.next());
      eldest.remove();
    }
    return table;
  }

  private static int size(Table table) {
    return BARE + table.cards();
  }
}
