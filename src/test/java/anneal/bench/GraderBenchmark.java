package anneal.bench;

import anneal.grading.Grader;
import anneal.grading.Verdict;
import anneal.question.Answer;
import anneal.question.Choice;
import anneal.question.Dealer;
import anneal.question.Numeric;
import anneal.question.Numeric.Alternative;
import anneal.question.Numeric.KnownValue;
import anneal.question.Numeric.Notation;
import anneal.question.Numeric.Unit;
import anneal.question.Option;
import anneal.question.Task;
import anneal.question.Tolerance;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// How long one answer takes to be marked, in microseconds.
///
/// Run it with a JDK 25 from the project's folder:
///
/// ```
/// mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
/// java -cp target/test-classes:target/classes:$(cat target/classpath) anneal.bench.GraderBenchmark
/// ```
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GraderBenchmark {

  /// One text for each way to read a number, and one that none fits.
  @State(Scope.Benchmark)
  public static class Typing {
    @Param({"0.727", "8/11", "72.73 %", "7.27x10^-1", "1,234", "-0.727", "0.5", "abc"})
    public String text = "";
  }

  private final Choice gini =
      new Choice(
          List.of(
              new Option("a", "0", false, "That is the floor.", "gini-floor", false),
              new Option("b", "0.5", true, "Two equal classes.", null, false),
              new Option("c", "1", false, "That is entropy.", "gini-is-entropy", false),
              new Option("d", "0.25", false, "One square short.", null, false),
              new Option("e", "0.75", false, "That takes four classes.", null, false)),
          3);

  private final List<String> order = Dealer.deal(gini, 7);

  private final Task f1 =
      new Numeric(
          8.0 / 11,
          new Tolerance.Within(0.0006, 0),
          EnumSet.allOf(Notation.class),
          new Unit("points", List.of(new Alternative("bp", 1e-4)), false),
          List.of(
              new KnownValue(11.0 / 15, 0.25, "That is the arithmetic mean.", "f1-is-mean"),
              new KnownValue(4.0 / 7, 0, "That is the Jaccard index.", "f1-is-jaccard")));

  public static void main(String[] args) throws RunnerException {
    var options = new OptionsBuilder().include(GraderBenchmark.class.getSimpleName()).build();
    new Runner(options).run();
  }

  /// Restricts a choice to what was dealt and marks a wrong option.
  @Benchmark
  public Verdict choice() {
    return Grader.grade(Dealer.shown(gini, order), new Answer.Picked(order.getFirst()));
  }

  /// Reads and marks a number.
  @Benchmark
  public Verdict numeric(Typing typed) {
    return Grader.grade(f1, new Answer.Typed(typed.text));
  }
}
