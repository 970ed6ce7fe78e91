package anneal;

import anneal.anki.OwnProcess;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/// The command line: every command, its options and its exit code.
@Command(
    name = "anneal",
    mixinStandardHelpOptions = true,
    description = "Spaced-repetition interview practice for machine-learning engineers.",
    subcommands = {
      CheckCommand.class,
      ExplainCommand.class,
      StressCommand.class,
      ReportCommand.class,
      PreviewCommand.class,
      NewCommand.class,
      LockCommand.class,
      MergeCommand.class,
      ImportCommand.class,
      ConvertCommand.class,
      ExportCommand.class,
      DoctorCommand.class,
      ReplayCommand.class,
      RegradeCommand.class,
      SimulateCommand.class,
      CopyCommand.class,
      BackupCommand.class,
      RestoreCommand.class
    })
final class Cli implements Callable<Integer> {

  private static final String SERVE = "serve";

  /// Runs one command.
  ///
  /// @return the exit code: 0 done, 1 failure or something found, 2 wrong usage or (of a check)
  ///   errors
  static int run(String[] args) {
    if (args.length == 4 && args[0].equals(OwnProcess.COMMAND)) {
      return collection(args);
    }
    return line(args).execute(args);
  }

  /// The commands that some arguments may mean. A server starts without the others, which would
  /// cost a tenth of its start.
  static CommandLine line(String... args) {
    boolean serves = args.length > 0 && args[0].equals(SERVE);
    CommandLine line =
        serves ? new CommandLine(CommandSpec.create().name("anneal")) : new CommandLine(new Cli());
    line.addSubcommand(SERVE, ServeCommand.command());
    line.getCommandSpec().versionProvider(Cli::version);
    line.getSubcommands().values().forEach(it -> it.getCommandSpec().versionProvider(Cli::version));
    return line;
  }

  private static String[] version() {
    return new String[] {"Anneal " + Version.current()};
  }

  /// Not for people: a process that reads somebody else's database for another one.
  private static int collection(String[] args) {
    OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
    try {
      int exit = OwnProcess.serve(args, out);
      out.flush();
      return exit;
    } catch (IOException _) {
      return 1;
    }
  }

  @Override
  public Integer call() {
    CommandLine.usage(this, System.out);
    return 2;
  }
}
