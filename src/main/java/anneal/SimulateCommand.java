package anneal;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.planning.Comparison;
import anneal.planning.Comparison.Cell;
import anneal.planning.Comparison.Row;
import anneal.planning.Coverage;
import anneal.planning.Coverage.Found;
import anneal.planning.Coverage.Learners;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Compares ways to study for an interview with simulated learners.
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Compares ways to study for an interview date: expected share recalled on that day,"
          + " with 90 %% intervals over simulated learners.",
      "p30-300x14x40 reads: 30 %% known before, 300 questions, 14 days, 40 answers a day."
          + " -noisy: question memories differ more; -topics: topics differ in weight,"
          + " knowledge and length; -traces: also a memory that is not FSRS, and 15 %% of days"
          + " missed."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:compared", "2:wrong usage"})
final class SimulateCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--seeds",
      paramLabel = "NUMBER",
      description = "Simulated learners for each setting, 2 or more; default ${DEFAULT-VALUE}.",
      defaultValue = "30")
  int seeds = 30;

  @Option(
      names = "--first",
      paramLabel = "SEED",
      description =
          "Number of the first learner; default ${DEFAULT-VALUE}. The constants of the policy that"
              + " is built in were searched on 0 to 7, so those would flatter it.",
      defaultValue = "1000")
  int first = 1000;

  @Option(
      names = "--setting",
      paramLabel = "NAME",
      description = "Only this setting; may be given several times. Default: all.")
  List<String> chosen = new ArrayList<>();

  @Option(names = "--json", description = "Writes one JSON document instead of a table.")
  boolean json;

  @Option(
      names = "--readiness",
      description =
          "Instead of policies, tries the 90 %% interval of readiness: how often it holds the"
              + " truth, for learners as assumed and for others.")
  boolean readiness;

  @Override
  public Integer call() {
    if (seeds < 2) {
      throw wrong("--seeds must be 2 or more, for an interval");
    }
    if (readiness) {
      coverage(spec().commandLine().getOut());
      return 0;
    }
    return policies();
  }

  private void coverage(PrintWriter out) {
    out.println("learners  first answers  truth within  mean width  shown a number");
    for (Learners learners : Learners.values()) {
      for (int answers : Coverage.ANSWERS) {
        Found found = Coverage.of(learners, answers, seeds);
        out.println(
            String.format(
                Locale.ROOT,
                "%-8s  %13d  %12.3f  %10.3f  %14.3f",
                learners.name().toLowerCase(Locale.ROOT),
                answers,
                found.covered(),
                found.width(),
                found.figures()));
        out.flush();
      }
    }
  }

  private int policies() {
    Comparison comparison = new Comparison(new Fsrs(Weights.DEFAULT));
    PrintWriter out = spec().commandLine().getOut();
    List<String> settings = chosen.isEmpty() ? Comparison.settings() : chosen;
    List<Row> rows = new ArrayList<>();
    if (!json) {
      out.println(heading(comparison.policies()));
    }
    for (String setting : settings) {
      Row row = compare(comparison, setting);
      rows.add(row);
      if (!json) {
        out.println(line(row));
        out.flush();
      }
    }
    out.println(json ? json(rows) : summary(rows));
    out.flush();
    return 0;
  }

  private Row compare(Comparison comparison, String setting) {
    try {
      return comparison.compare(setting, new Comparison.Seeds(first, seeds));
    } catch (IllegalArgumentException unknown) {
      throw wrong(Objects.requireNonNullElse(unknown.getMessage(), "unknown setting " + setting));
    }
  }

  private static String heading(List<String> policies) {
    return "%-26s".formatted("recall on the day")
        + policies.stream().map("%13s"::formatted).collect(Collectors.joining())
        + "%17s".formatted("over fsrs-0.90");
  }

  private static String line(Row row) {
    Cell shipped = row.cells().getLast();
    return "%-26s".formatted(row.setting())
        + row.cells().stream()
            .map(it -> "%13s".formatted(number(it.recall(), it.within())))
            .collect(Collectors.joining())
        + "%17s".formatted("+" + number(shipped.overPlain(), shipped.overPlainWithin()));
  }

  private static String number(double mean, double within) {
    return String.format(Locale.ROOT, "%.3f±%.3f", mean, within);
  }

  private static String summary(List<Row> rows) {
    double behind =
        rows.stream().mapToDouble(it -> it.best() - it.cells().getLast().recall()).max().orElse(0);
    double least =
        rows.stream().mapToDouble(it -> it.cells().getLast().overPlain()).min().orElse(0);
    return String.format(
        Locale.ROOT,
        "The last policy is the one that is shipped: at most %.3f behind the best, at least %.3f"
            + " ahead of fsrs-0.90.",
        behind,
        least);
  }

  private String json(List<Row> rows) {
    return rows.stream()
        .map(SimulateCommand::json)
        .collect(
            Collectors.joining(
                ",\n",
                "{\"first\": " + first + ", \"seeds\": " + seeds + ", \"settings\": [\n",
                "\n]}"));
  }

  private static String json(Row row) {
    return row.cells().stream()
        .map(SimulateCommand::json)
        .collect(
            Collectors.joining(
                ",\n", "  {\"setting\": \"" + row.setting() + "\", \"policies\": [\n", "\n  ]}"));
  }

  private static String json(Cell cell) {
    return String.format(
        Locale.ROOT,
        "    {\"policy\": \"%s\", \"recall\": %.4f, \"within\": %.4f, \"overPlain\": %.4f,"
            + " \"overPlainWithin\": %.4f, \"busy\": %.3f}",
        cell.policy(),
        cell.recall(),
        cell.within(),
        cell.overPlain(),
        cell.overPlainWithin(),
        cell.busy());
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec().commandLine(), message);
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli sets it");
  }
}
