package anneal.bench;

import anneal.memory.Fsrs;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.memory.Weights;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long one FSRS step takes, over a mix of memories, days and ratings.
///
/// ```
/// mvn -q test-compile exec:exec@bench -Danneal.bench=FsrsBenchmark
/// ```
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FsrsBenchmark {

  private static final int STEPS = 1000;

  private final Fsrs fsrs = new Fsrs(Weights.DEFAULT);
  private final MemoryState[] memories = new MemoryState[STEPS];
  private final int[] days = new int[STEPS];
  private final Rating[] ratings = new Rating[STEPS];

  /// Draws the same mix in every run: one review in five on the same day, one in eight missed.
  public FsrsBenchmark() {
    Random random = new Random(2026);
    for (int i = 0; i < STEPS; i++) {
      memories[i] = new MemoryState(Math.exp(random.nextDouble(-1, 6)), random.nextDouble(1, 10));
      days[i] = random.nextInt(5) == 0 ? 0 : random.nextInt(1, 200);
      ratings[i] = random.nextInt(8) == 0 ? Rating.AGAIN : Rating.of(random.nextInt(2, 5));
    }
  }

  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double next() {
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      MemoryState after = fsrs.next(memories[i], days[i], ratings[i]);
      sum += after.stability() + after.difficulty();
    }
    return sum;
  }
}
