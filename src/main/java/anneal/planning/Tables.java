package anneal.planning;

import anneal.memory.MemoryModel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The [Futures] of one memory model, computed when first asked for. May be shared by threads.
///
/// A table takes 100 kB for each day, so all plans share nine of them: an interview that is between
/// two of the spans is planned with the longer table.
final class Tables {

  private static final int[] SPANS = {7, 14, 21, 30, 45, 60, 90, 120, Futures.LONGEST};

  private final MemoryModel model;
  private final Map<Integer, Futures> bySpan = new ConcurrentHashMap<>();

  Tables(MemoryModel model) {
    this.model = model;
  }

  /// The table for the interview that a question is studied for.
  Futures of(Board board, int row) {
    int span = span(board.targetDay[row] - board.begun);
    return bySpan.computeIfAbsent(span, it -> new Futures(model, it));
  }

  private static int span(int days) {
    int i = 0;
    while (SPANS[i] < days && i < SPANS.length - 1) {
      i++;
    }
    return SPANS[i];
  }
}
