package anneal.planning;

import anneal.memory.MemoryModel;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import java.util.Arrays;

/// A memory that follows FSRS-6, except that each question lasts longer or shorter than the average
/// by a factor of its own, which nobody is told.
final class FsrsMind implements Mind {

  private final MemoryModel model;
  private final double[] known;
  private final double[] factor;
  private final double[] stability;
  private final double[] difficulty;
  private final int[] lastDay;

  /// @param known chance that a question never answered is known
  /// @param factor of stability, log-normal around 1
  FsrsMind(MemoryModel model, double[] known, double[] factor) {
    this.model = model;
    this.known = known;
    this.factor = factor;
    stability = new double[known.length];
    difficulty = new double[known.length];
    lastDay = new int[known.length];
    Arrays.fill(lastDay, Board.NEVER);
  }

  /// Begins with a memory from before.
  ///
  /// @param average memory of a question whose factor is 1
  /// @param day of the last answer, before 0
  void keep(int row, MemoryState average, int day) {
    stability[row] = average.stability() * factor[row];
    difficulty[row] = average.difficulty();
    lastDay[row] = day;
  }

  @Override
  public double recall(int row, int day) {
    return lastDay[row] == Board.NEVER
        ? known[row]
        : model.retrievability(day - lastDay[row], stability[row]);
  }

  @Override
  public void answered(int row, int day, boolean right) {
    MemoryState after = after(row, day, right ? Rating.GOOD : Rating.AGAIN);
    if (!right) {
      after = model.next(after, 0, Rating.GOOD);
    }
    stability[row] = after.stability();
    difficulty[row] = after.difficulty();
    lastDay[row] = day;
  }

  private MemoryState after(int row, int day, Rating rating) {
    if (lastDay[row] == Board.NEVER) {
      MemoryState first = model.first(rating);
      return new MemoryState(first.stability() * factor[row], first.difficulty());
    }
    return scaled(row, day, rating);
  }

  /// One step in the average question's own time: its stability is ours without the factor, its
  /// days are as many times shorter, so the chance of recall is the same.
  private MemoryState scaled(int row, int day, Rating rating) {
    double elapsed = day - lastDay[row];
    MemoryState average = new MemoryState(stability[row] / factor[row], difficulty[row]);
    double days = elapsed < 1 ? 0 : Math.max(1, elapsed / factor[row]);
    MemoryState after = model.next(average, days, rating);
    return new MemoryState(after.stability() * factor[row], after.difficulty());
  }
}
