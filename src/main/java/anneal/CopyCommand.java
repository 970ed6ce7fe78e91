package anneal;

import anneal.store.Transfer;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Moves an instance from one database to another.
@Command(
    name = "copy",
    mixinStandardHelpOptions = true,
    description = {
      "Copies an instance to a new database: SQLite to PostgreSQL, back, or like to like.",
      "Every table is read back and compared. Stop the server first: what it writes meanwhile is"
          + " not copied."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything is there, compared row for row",
      "2:a database cannot be used, or the target is not empty; nothing was changed there"
    })
final class CopyCommand extends DatabaseCommand {

  @Mixin ServerPassword password = new ServerPassword();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATABASE",
      description = "SQLite file or jdbc:postgresql://user@host/database")
  String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DATABASE",
      description = "the same; made when missing (a file) or empty (PostgreSQL)")
  String to = "";

  @Override
  int run(PrintWriter out) {
    List<Transfer.Copied> copied =
        new Transfer(
                password.address("--from", from),
                password.address("--to", to),
                it -> {
                  out.println(it);
                  out.flush();
                })
            .run();
    long rows = copied.stream().mapToLong(Transfer.Copied::rows).sum();
    out.println("copied and compared: %,d rows in %d tables".formatted(rows, copied.size()));
    return 0;
  }
}
