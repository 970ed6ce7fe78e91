package anneal.analysis;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Learners of known ability who answer questions of known difficulty, by a seed.
final class Cohort {

  static final double GUESS = 0.25;

  private final SplittableRandom chance;
  final Map<QuestionId, Item> items = new HashMap<>();
  final List<Trial> trials = new ArrayList<>();
  private final double[] abilities;

  Cohort(int learners, long seed) {
    chance = new SplittableRandom(seed);
    abilities = chance.doubles(learners).map(it -> Normal.quantile(0.001 + 0.998 * it)).toArray();
  }

  static QuestionId id(String slug) {
    return new QuestionId("made", slug);
  }

  private static Item item(String slug, String family) {
    return new Item(id(slug), family, GUESS, Set.of("key"), Set.of("lure", "rare", "other"), 0, 0);
  }

  /// A sound question: the abler, the likelier right.
  Cohort sound(String slug, double difficulty) {
    return asked(slug, difficulty, "key", "lure");
  }

  /// The author took the key for a distractor.
  Cohort miskeyed(String slug, double difficulty) {
    return asked(slug, difficulty, "lure", "key");
  }

  /// Right by chance alone.
  Cohort coin(String slug) {
    items.put(id(slug), item(slug, slug));
    for (int who = 0; who < abilities.length; who++) {
      trials.add(trial(who, slug, chance.nextBoolean() ? "key" : "lure"));
    }
    return this;
  }

  private Cohort asked(String slug, double difficulty, String able, String other) {
    items.put(id(slug), item(slug, slug));
    for (int who = 0; who < abilities.length; who++) {
      boolean knows = chance.nextDouble() < 1 / (1 + Math.exp(difficulty - abilities[who]));
      trials.add(trial(who, slug, knows ? able : chance.nextInt(20) > 0 ? other : "other"));
    }
    return this;
  }

  Trial trial(int who, String slug, String picked) {
    return new Trial(
        new LearnerId("learner-" + who),
        id(slug),
        20_000,
        1,
        0,
        picked.equals("key") ? 1 : 0,
        true,
        10_000 + who,
        Set.of("key", "lure", "rare", "other"),
        Set.of(picked));
  }

  /// A well-behaved background against which learners can be compared.
  Cohort background() {
    for (int i = 0; i < 12; i++) {
      sound("ground-" + i, -1.5 + i * 0.25);
    }
    return this;
  }

  List<ItemStats> analysed() {
    return ItemAnalysis.of(trials, items);
  }

  ItemStats analysed(String slug) {
    return analysed().stream()
        .filter(it -> it.item().question().equals(id(slug)))
        .findFirst()
        .orElseThrow();
  }
}
