package anneal.store;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.SITTING;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;

import anneal.question.QuestionId;
import anneal.store.DatabaseAddress.SqliteFile;
import anneal.study.Belongings;
import anneal.study.Events;
import anneal.study.Stamp;
import anneal.study.Standing;
import anneal.study.Step;
import anneal.study.StudyEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One piece of work in a process of its own, which is killed at it. Arguments: `upgrade`, `bring`
/// or `backup`, and the file of the database.
final class Job {

  /// Events that are brought.
  static final int EVENTS = 300;

  private Job() {}

  public static void main(String[] args) {
    Path file = Path.of(args[1]);
    switch (args[0]) {
      case "upgrade" -> Database.open(file).close();
      case "bring" -> {
        try (Database database = Database.open(file)) {
          bring(database);
        }
      }
      case "backup" ->
          new Backups(file.getParent(), Events::replay)
              .make(new SqliteFile(file), Instant.parse("2026-11-21T06:30:00Z"));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /// Brings a learner's answers, the same each time.
  static void bring(Database database) {
    new SqlBelongingsStore(database, new SqlStudyStore(database))
        .bring(ANNA, belongings(), Events::replay);
  }

  private static Belongings belongings() {
    Map<QuestionId, Standing> standings = new HashMap<>();
    List<StudyEvent> events = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      QuestionId question = new QuestionId("trees", "q" + i % 40);
      UUID id = new UUID((0x19a_b000_0000L + i << 16) | 0x7000, 1L << 63);
      int day = TODAY + i / 40;
      Stamp stamp = new Stamp(id, ANNA, question, SITTING, Events.noon(day, i % 40), day);
      Step step = good(stamp).apply(standings.getOrDefault(question, Standing.NEW));
      standings.put(question, step.after());
      events.add(step.event());
    }
    return new Belongings(List.of(), events, List.of());
  }
}
