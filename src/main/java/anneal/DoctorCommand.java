package anneal;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.store.Diagnosis;
import anneal.store.Diagnosis.Kind;
import anneal.store.Diagnosis.Symptom;
import anneal.store.Doctor;
import anneal.study.Replay;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Looks whether a database is as it was written.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Examines a database: its structure, the checksum of every event, every card against the log.",
      "It only reads, and may run beside a server."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:nothing is wrong", "1:something is wrong", "2:there is no such database"})
final class DoctorCommand extends DatabaseCommand {

  @Mixin DatabaseArguments database = new DatabaseArguments();

  @Override
  int run(PrintWriter out) {
    Fsrs model = new Fsrs(Weights.DEFAULT);
    Diagnosis found = new Doctor(database.address()).examine(log -> Replay.standing(log, model));
    found.symptoms().forEach(it -> out.println(line(it)));
    out.println(summary(found));
    return found.healthy() ? 0 : 1;
  }

  private static String line(Symptom symptom) {
    return symptom.where() + ": " + symptom.message() + remedy(symptom.kind());
  }

  private static String remedy(Kind kind) {
    return switch (kind) {
      case STRUCTURE, REFERENCE, EVENT ->
          "; put the newest good backup in its place with `anneal restore`";
      case CARD -> "; run `anneal replay` to compute it again";
    };
  }

  private static String summary(Diagnosis found) {
    int wrong = found.symptoms().size();
    String many = wrong == Doctor.MOST ? "at least " + wrong : String.valueOf(wrong);
    return "%,d events, %,d cards: %s wrong"
        .formatted(found.events(), found.cards(), found.healthy() ? "nothing" : many);
  }
}
