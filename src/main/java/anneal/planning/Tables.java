package anneal.planning;

import anneal.memory.MemoryModel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The [Futures] of one memory model, computed when first asked for. May be shared by threads.
final class Tables {

  private final MemoryModel model;
  private final Map<Integer, Futures> bySpan = new ConcurrentHashMap<>();

  Tables(MemoryModel model) {
    this.model = model;
  }

  /// The table for the interview that a question is studied for.
  Futures of(Board board, int row) {
    int span = Math.min(Futures.LONGEST, board.targetDay[row] - board.begun);
    return bySpan.computeIfAbsent(span, it -> new Futures(model, it));
  }
}
