package anneal;

import anneal.files.ForkMerge;
import anneal.files.ForkMerge.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Brings a copy of a pack up to a newer edition and keeps what was changed in it.
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Brings a copy of a pack up to a newer edition and keeps what was changed in it.",
      "Shows every change; --write makes them. Then run anneal check and anneal lock."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:merged, or nothing to merge",
      "1:both changed some place; what was there stays, and is listed",
      "2:nothing was read or written, or wrong usage"
    })
final class MergeCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "OWN", description = "folder of the pack that was copied and changed")
  Path own = Path.of("");

  @Option(
      names = "--base",
      required = true,
      paramLabel = "FOLDER",
      description = "the edition it was copied from")
  Path base = Path.of("");

  @Option(
      names = "--update",
      required = true,
      paramLabel = "FOLDER",
      description = "the newer edition")
  Path update = Path.of("");

  @Option(names = "--write", description = "changes the files; otherwise only shows")
  boolean write;

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    try {
      return merge(line.getOut());
    } catch (IOException e) {
      line.getErr()
          .println("Cannot merge: " + e.getMessage() + "; name three folders of one pack.");
      line.getErr().flush();
      return 2;
    }
  }

  private int merge(PrintWriter out) throws IOException {
    ForkMerge fork = new ForkMerge(base, update, own);
    List<Outcome> outcomes = fork.outcomes();
    outcomes.stream().flatMap(it -> it.diff().stream()).forEach(out::println);
    List<String> conflicts = outcomes.stream().flatMap(it -> it.conflicts().stream()).toList();
    conflicts.forEach(it -> out.println("conflict: " + it));
    if (write) {
      fork.write(outcomes);
    }
    long changed = outcomes.stream().filter(Outcome::changes).count();
    out.printf(
        "%d files %s, %d conflicts.%n",
        changed, write ? "changed" : "would change", conflicts.size());
    out.flush();
    return conflicts.isEmpty() ? 0 : 1;
  }
}
