package anneal.planning;

import anneal.memory.MemoryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Policies side by side over simulated learners. Each learner meets all policies, so differences
/// are known better than the shares themselves.
public final class Comparison {

  /// Half of a 90 % interval in standard errors.
  private static final double NINETY = 1.645;

  private final MemoryModel model;
  private final List<Contender> contenders;

  /// What one policy reached in one setting.
  ///
  /// @param policy its name
  /// @param recall mean expected share recalled on the interview day, weighted, 0..1
  /// @param within half the width of its 90 % interval
  /// @param overPlain mean lead over plain FSRS at 0.90 with the same learners
  /// @param overPlainWithin half the width of the lead's 90 % interval
  /// @param busy share of the time that was used, 0..1
  public record Cell(
      String policy,
      double recall,
      double within,
      double overPlain,
      double overPlainWithin,
      double busy) {}

  /// All policies in one setting.
  ///
  /// @param setting its name
  /// @param cells in the order of [#policies]
  public record Row(String setting, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    /// What a policy reached.
    ///
    /// @throws java.util.NoSuchElementException for an unknown policy
    public Cell cell(String policy) {
      return cells.stream().filter(it -> it.policy().equals(policy)).findFirst().orElseThrow();
    }

    /// The highest mean of all policies.
    public double best() {
      return cells.stream().mapToDouble(Cell::recall).max().orElseThrow();
    }
  }

  /// Which learners are simulated.
  ///
  /// @param first the constants of the shipped policy were searched on 0 to 7, so a fair comparison
  ///   begins after them
  /// @param count how many, at least 2
  public record Seeds(int first, int count) {}

  /// By policy and learner.
  private static final class Outcomes {
    final double[][] recall;
    final double[][] busy;

    Outcomes(int policies, int seeds) {
      recall = new double[policies][seeds];
      busy = new double[policies][seeds];
    }
  }

  public Comparison(MemoryModel model) {
    this.model = model;
    contenders = Contender.all(model);
  }

  /// Names of the policies, the shipped one last.
  public List<String> policies() {
    return contenders.stream().map(Contender::name).toList();
  }

  /// Names of the settings.
  public static List<String> settings() {
    return Setting.all().stream().map(Setting::name).toList();
  }

  /// All policies in one setting.
  ///
  /// @param setting one of [#settings]
  /// @throws IllegalArgumentException for an unknown setting, naming those there are
  public Row compare(String setting, Seeds seeds) {
    return compare(Setting.named(setting), seeds);
  }

  Row compare(Setting setting, Seeds seeds) {
    Outcomes outcomes = outcomes(setting, seeds);
    int plain = policies().indexOf(Contender.PLAIN);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < contenders.size(); i++) {
      double[] recall = outcomes.recall[i];
      double[] lead = minus(recall, outcomes.recall[plain]);
      cells.add(
          new Cell(
              contenders.get(i).name(),
              mean(recall),
              within(recall),
              mean(lead),
              within(lead),
              mean(outcomes.busy[i])));
    }
    return new Row(setting.name(), cells);
  }

  private Outcomes outcomes(Setting setting, Seeds seeds) {
    Outcomes outcomes = new Outcomes(contenders.size(), seeds.count());
    IntStream.range(0, seeds.count())
        .parallel()
        .forEach(
            seed -> {
              World world = new World(setting, seeds.first() + seed);
              for (int i = 0; i < contenders.size(); i++) {
                Run run =
                    new Run(world.board(model), world.mind(model), world)
                        .with(contenders.get(i).policy().get());
                outcomes.recall[i][seed] = run.recall[0];
                outcomes.busy[i][seed] = run.secondsInAll() / (world.budget() * setting.days());
              }
            });
    return outcomes;
  }

  private static double[] minus(double[] from, double[] what) {
    return IntStream.range(0, from.length).mapToDouble(i -> from[i] - what[i]).toArray();
  }

  private static double mean(double[] numbers) {
    return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).average().orElse(0);
  }

  private static double within(double[] numbers) {
    double mean = mean(numbers);
    double squares =
        IntStream.range(0, numbers.length)
            .mapToDouble(i -> (numbers[i] - mean) * (numbers[i] - mean))
            .sum();
    return NINETY * Math.sqrt(squares / (numbers.length - 1.0) / numbers.length);
  }
}
