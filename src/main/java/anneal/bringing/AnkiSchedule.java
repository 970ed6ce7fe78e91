package anneal.bringing;

import anneal.interchange.AnkiMemory;
import anneal.interchange.AnkiMemory.Recalled;
import anneal.interchange.AnkiMemory.Way;
import anneal.interchange.Imported;
import anneal.memory.Fsrs;
import anneal.memory.StudyDay;
import anneal.question.QuestionId;
import anneal.study.Seeding.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The schedule that came with questions from Anki: where each card stood, and how that is known.
///
/// @param seeds by question of the pack
/// @param ways how many cards each way
/// @param fresh questions that begin as new
public record AnkiSchedule(List<Seed> seeds, Map<Way, Integer> ways, int fresh) {

  public AnkiSchedule {
    seeds = List.copyOf(seeds);
    ways = Map.copyOf(ways);
  }

  /// What the cards of an import become.
  ///
  /// @param pack id of the pack that they go into
  /// @param days the learner's
  public static AnkiSchedule of(
      Imported imported, String pack, StudyDay days, Fsrs model, Instant now) {
    AnkiMemory memory = new AnkiMemory(model, days, imported.past().created(), now);
    List<Seed> seeds = new ArrayList<>();
    Map<Way, Integer> ways = new EnumMap<>(Way.class);
    imported
        .past()
        .bySlug()
        .forEach(
            (slug, cards) -> {
              Optional<Recalled> recalled = memory.of(cards);
              recalled.ifPresent(
                  it -> {
                    seeds.add(seed(new QuestionId(pack, slug), it));
                    ways.merge(it.way(), 1, Integer::sum);
                  });
            });
    return new AnkiSchedule(seeds, ways, imported.drafts().size() - seeds.size());
  }

  private static Seed seed(QuestionId question, Recalled it) {
    return new Seed(
        question,
        it.last(),
        it.lastDay(),
        it.memory(),
        it.dueDay(),
        it.reviews(),
        it.lapses(),
        it.suspended());
  }

  /// How many cards came one way.
  public int count(Way way) {
    return ways.getOrDefault(way, 0);
  }
}
