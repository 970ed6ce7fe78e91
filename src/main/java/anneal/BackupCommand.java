package anneal;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.store.Backups;
import anneal.store.DatabaseProblem;
import anneal.study.Replay;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Makes a backup.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a backup of a database, also while a server answers from it, and examines it.",
      "Each backup is one SQLite file, from PostgreSQL too."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the backup is made and nothing is wrong in it",
      "1:it is made and ends in .suspect, since something is wrong in the database",
      "2:no backup was made"
    })
final class BackupCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Mixin DatabaseArguments database = new DatabaseArguments();

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "where backups are kept; default ${DEFAULT-VALUE}",
      defaultValue = "data/backups")
  Path folder = Path.of("data/backups");

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "how many good backups stay, the newest; default ${DEFAULT-VALUE}",
      defaultValue = "14")
  int keep = 14;

  @Override
  public Integer call() {
    PrintWriter out = spec().commandLine().getOut();
    PrintWriter err = spec().commandLine().getErr();
    Fsrs model = new Fsrs(Weights.DEFAULT);
    try {
      Backups backups = new Backups(folder, log -> Replay.standing(log, model));
      Backups.Made made = backups.make(database.address(), Clock.systemUTC().instant());
      boolean healthy = made.diagnosis().healthy();
      if (healthy) {
        backups.rotate(keep);
      }
      out.println(
          "%s: %,d events, %,d cards, %s"
              .formatted(
                  made.file(),
                  made.diagnosis().events(),
                  made.diagnosis().cards(),
                  healthy ? "nothing wrong" : "damaged: run `anneal doctor` on it"));
      out.flush();
      return healthy ? 0 : 1;
    } catch (DatabaseProblem wrong) {
      err.println(wrong.getMessage());
      err.flush();
      return 2;
    }
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli sets it");
  }
}
