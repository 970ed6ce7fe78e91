package anneal.study;

import anneal.memory.MemoryModel;
import anneal.memory.MemoryState;
import anneal.memory.StudyDay;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.StudyEvent.Seeded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Lets cards begin where they stood in another program. What was answered here is never touched:
/// only cards without a review of their own are seeded, and again when they stood further later.
public final class Seeding {

  /// Events of one unit: others who learn meanwhile wait for no more.
  private static final int BATCH = 2_000;

  private final StudyStore study;
  private final BelongingsStore belongings;
  private final MemoryModel model;

  public Seeding(StudyStore study, BelongingsStore belongings, MemoryModel model) {
    this.study = study;
    this.belongings = belongings;
    this.model = model;
  }

  /// How a card stood elsewhere.
  ///
  /// @param last when it was answered last
  /// @param day study day of that
  /// @param dueDay study day on which it was due, not before `day`
  /// @param reviews how often it was answered, 1 or more
  public record Seed(
      QuestionId question,
      Instant last,
      int day,
      MemoryState memory,
      int dueDay,
      int reviews,
      int lapses,
      boolean suspended) {}

  /// The study days of a learner.
  public StudyDay days(LearnerId learner) {
    Settings settings = study.settings(learner);
    return new StudyDay(settings.zone(), settings.rolloverHour());
  }

  /// Seeds cards.
  ///
  /// @return how many came along
  public int seed(LearnerId learner, List<Seed> seeds) {
    Map<QuestionId, Standing> standings = study.standings(learner);
    List<StudyEvent> events =
        seeds.stream()
            .filter(it -> mayBeSeeded(learner, it, standings))
            .<StudyEvent>map(it -> event(learner, it))
            .toList();
    int seeded = 0;
    for (int i = 0; i < events.size(); i += BATCH) {
      List<StudyEvent> some = events.subList(i, Math.min(events.size(), i + BATCH));
      Belongings brought = new Belongings(List.of(), some, List.of());
      seeded +=
          belongings.bring(learner, brought, log -> Replay.standing(log, model)).events().added();
    }
    return seeded;
  }

  private boolean mayBeSeeded(LearnerId learner, Seed seed, Map<QuestionId, Standing> standings) {
    Standing standing = standings.getOrDefault(seed.question, Standing.NEW);
    if (standing.reviews() == 0) {
      return true;
    }
    boolean answered =
        study.cardLog(learner, seed.question).stream()
            .anyMatch(it -> it.event() instanceof StudyEvent.Reviewed);
    return !answered && standing.last().isBefore(seed.last);
  }

  /// The same card in the same state is the same event, so bringing it again changes nothing.
  private static Seeded event(LearnerId learner, Seed it) {
    String name = "seed %s %s %s %s".formatted(learner, it.question, it.last, it.memory);
    Stamp stamp =
        new Stamp(
            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
            learner,
            it.question,
            UUID.nameUUIDFromBytes(("seeds of " + learner).getBytes(StandardCharsets.UTF_8)),
            it.last,
            it.day);
    return new Seeded(stamp, it.suspended, it.memory, it.dueDay, it.reviews, it.lapses);
  }
}
