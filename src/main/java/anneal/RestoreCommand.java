package anneal;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.store.Restore;
import anneal.study.Replay;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Puts a backup in the place of a database.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a backup in the place of a database, after examining it. The server must be stopped.",
      "A database that is there, or the log of one, is replaced only with --replace, and even then"
          + " only set aside."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the backup is in its place", "2:it is not, and nothing was changed"})
final class RestoreCommand extends DatabaseCommand {

  @Mixin DatabaseArguments database = new DatabaseArguments();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FILE",
      description = "a file that `anneal backup` made")
  Path from = Path.of("");

  @Option(names = "--replace", description = "set a database that is there aside")
  boolean replace;

  @Override
  int run(PrintWriter out) {
    Fsrs model = new Fsrs(Weights.DEFAULT);
    Restore.Restored done =
        new Restore(from, database.address(), log -> Replay.standing(log, model))
            .run(replace, Clock.systemUTC().instant());
    out.println(
        "restored: %,d events, %,d cards"
            .formatted(done.diagnosis().events(), done.diagnosis().cards()));
    if (!done.aside().isEmpty()) {
      out.println("what was in its place is at " + done.aside() + "; remove it when all is well");
    }
    return 0;
  }
}
