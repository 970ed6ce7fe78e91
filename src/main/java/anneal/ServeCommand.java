package anneal;

import anneal.Config.Setting;
import anneal.store.DatabaseProblem;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `anneal serve`: its options come from the one table, [Setting].
final class ServeCommand implements Callable<Integer> {

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private ServeCommand() {
    spec.name("serve");
    spec.usageMessage().description("Starts the server and prints its address.");
    helpOptions();
    for (Setting setting : Setting.values()) {
      spec.addOption(
          OptionSpec.builder(setting.flag)
              .type(String.class)
              .paramLabel(setting.name())
              .arity(setting.isSwitch() ? "0..1" : "1")
              .fallbackValue(setting.isSwitch() ? "true" : "")
              .description(description(setting))
              .build());
    }
  }

  private static String description(Setting setting) {
    String byDefault = setting.byDefault.isEmpty() ? "none" : setting.byDefault;
    return setting.meaning + "; default " + byDefault + "; also " + setting.variable();
  }

  /// The options that picocli's own mixin brings, which it reads from annotations at the cost of a
  /// start.
  private void helpOptions() {
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
  }

  /// The command with an option for each setting.
  static CommandLine command() {
    return new CommandLine(new ServeCommand().spec);
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      run(Config.of(flags(), System.getenv()), out);
      return 0;
    } catch (Config.Mistakes | DatabaseProblem | IOException | JavalinBindException wrong) {
      err.println(wrong.getMessage());
      err.flush();
      return 2;
    }
  }

  private Map<Setting, String> flags() {
    ParseResult parsed = spec.commandLine().getParseResult();
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      if (parsed.hasMatchedOption(setting.flag)) {
        flags.put(setting, parsed.matchedOptionValue(setting.flag, ""));
      }
    }
    return flags;
  }

  private static void run(Config config, PrintWriter out) throws IOException {
    config.lines().forEach(out::println);
    Anneal anneal = Anneal.start(config, Clock.systemUTC(), new PackNews(out));
    Runtime.getRuntime().addShutdownHook(new Thread(anneal::close, "stop"));
    out.println("Anneal serves " + anneal.questions() + " questions at " + anneal.address());
    anneal
        .firstRun()
        .ifPresent(
            it ->
                out.println(
                    "Nobody can administer yet. Within 24 hours, once, this link makes the first"
                        + " administrator: "
                        + it));
    config.hosted().flatMap(Hosted::warning).ifPresent(out::println);
    out.flush();
    try {
      Thrift.untilTheEnd();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// The table of settings, a line each, as the README shows it.
  static List<String> table() {
    return Arrays.stream(Setting.values())
        .map(
            it ->
                "| `%s` | `%s` | %s | %s |"
                    .formatted(
                        it.flag,
                        it.variable(),
                        it.byDefault.isEmpty() ? "" : "`" + it.byDefault + "`",
                        it.meaning))
        .toList();
  }
}
