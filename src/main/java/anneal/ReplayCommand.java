package anneal;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.store.CardReplay;
import anneal.store.CardReplay.Replayed;
import anneal.store.Database;
import anneal.store.DatabaseProblem;
import anneal.study.Replay;
import anneal.study.StudyStore.StoreUnavailable;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Computes the cards of a database again.
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Computes every card again from the log and puts right those that differ.",
      "The log itself is never touched; a card whose log is damaged stays as it is."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every card follows from the log now",
      "1:some cards stay as they were, since their log is damaged",
      "2:there is no such database, or it cannot be written",
    })
final class ReplayCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Mixin DatabaseArguments database = new DatabaseArguments();

  @Override
  public Integer call() {
    PrintWriter out = spec().commandLine().getOut();
    PrintWriter err = spec().commandLine().getErr();
    Fsrs model = new Fsrs(Weights.DEFAULT);
    try (Database open = Database.openExisting(database.address())) {
      Replayed done = new CardReplay(open, log -> Replay.standing(log, model)).run();
      out.println(
          "cards computed again: %,d, changed: %,d".formatted(done.cards(), done.changed()));
      if (done.left() > 0) {
        out.println("left as they were: %,d; run `anneal doctor`".formatted(done.left()));
      }
      out.flush();
      return done.left() > 0 ? 1 : 0;
    } catch (DatabaseProblem | StoreUnavailable wrong) {
      err.println(wrong.getMessage());
      err.flush();
      return 2;
    }
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli sets it");
  }
}
