package anneal;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.store.CardReplay;
import anneal.store.CardReplay.Replayed;
import anneal.store.Database;
import anneal.study.Replay;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
final class ReplayCommand extends DatabaseCommand {

  @Mixin DatabaseArguments database = new DatabaseArguments();

  @Override
  int run(PrintWriter out) {
    Fsrs model = new Fsrs(Weights.DEFAULT);
    try (Database open = Database.openExisting(database.address())) {
      Replayed done = new CardReplay(open, log -> Replay.standing(log, model)).run();
      out.println(
          "cards computed again: %,d, changed: %,d".formatted(done.cards(), done.changed()));
      if (done.left() > 0) {
        out.println("left as they were: %,d; run `anneal doctor`".formatted(done.left()));
      }
      return done.left() > 0 ? 1 : 0;
    }
  }
}
