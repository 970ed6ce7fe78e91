package anneal;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.store.Backups;
import anneal.study.Replay;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
final class BackupCommand extends DatabaseCommand {

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
  int run(PrintWriter out) {
    Fsrs model = new Fsrs(Weights.DEFAULT);
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
    return healthy ? 0 : 1;
  }
}
