package anneal.bench;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.planning.Plan;
import anneal.planning.Planner;
import anneal.planning.PlannerWork;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long a plan takes for 1,500 questions and 60 days of 30 minutes, bands included: with the
/// tables of a planner that has planned before, with a new planner, and the list of today alone.
///
/// ```
/// mvn -q test-compile exec:exec@bench -Danneal.bench=PlannerBenchmark
/// ```
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlannerBenchmark {

  private final Planner.Request request = PlannerWork.request();
  private final Planner planner = new Planner(new Fsrs(Weights.DEFAULT));

  @Benchmark
  public Plan plan() {
    return planner.plan(request, 1);
  }

  @Benchmark
  public Plan firstPlan() {
    return new Planner(new Fsrs(Weights.DEFAULT)).plan(request, 1);
  }

  @Benchmark
  public int today() {
    return planner.today(request).size();
  }
}
