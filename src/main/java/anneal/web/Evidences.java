package anneal.web;

import anneal.memory.Card;
import anneal.memory.MemoryModel;
import anneal.person.LearnerId;
import anneal.planning.Asked;
import anneal.planning.Difficulties;
import anneal.planning.Difficulties.Met;
import anneal.planning.Evidence;
import anneal.planning.Guessing;
import anneal.question.Catalog;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.reports.FirstAnswer;
import anneal.study.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What first answers say, in the terms of readiness.
final class Evidences {

  private static final Duration FRESH = Duration.ofHours(1);
  private static final int MOST_ENCOUNTERS = 50_000;

  private final Books books;
  private final MemoryModel model;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  Evidences(Books books, MemoryModel model) {
    this.books = books;
    this.model = model;
  }

  private record Known(Instant at, Catalog catalog, Difficulties difficulties) {}

  /// A learner's first answers on variants never met before, each with the chance that what it
  /// showed is still there on a day.
  ///
  /// @param day study day
  List<Evidence> of(LearnerId learner, int day, Instant now) {
    Catalog catalog = books.revisions().current();
    Difficulties difficulties = difficulties(catalog, now);
    Map<QuestionId, Standing> standings = books.study().standings(learner);
    List<Evidence> all = new ArrayList<>();
    for (FirstAnswer first : books.reports().firsts(learner)) {
      catalog
          .find(first.question())
          .ifPresent(
              it ->
                  all.add(
                      new Evidence(
                          topic(it),
                          difficulties.of(it.id(), it.level()),
                          Guessing.chance(it.variant(first.variant()).task()),
                          first.known(),
                          recall(standings.getOrDefault(it.id(), Standing.NEW), day))));
    }
    return all;
  }

  /// All questions, each with its share of what its bank weighs; where the banks that are there
  /// weigh nothing, all banks weigh the same.
  ///
  /// @param weights by id of the bank
  List<Asked> asked(Map<String, Double> weights, Instant now) {
    Catalog catalog = books.revisions().current();
    Difficulties difficulties = difficulties(catalog, now);
    boolean strange =
        catalog.packs().stream().allMatch(it -> weights.getOrDefault(it.id(), 0.0) == 0);
    List<Asked> all = new ArrayList<>();
    for (Pack pack : catalog.packs()) {
      double weight = strange ? 1 : weights.getOrDefault(pack.id(), 0.0);
      for (Question it : pack.questions()) {
        double difficulty = difficulties.of(it.id(), it.level());
        all.add(new Asked(topic(it), weight / pack.questions().size(), difficulty));
      }
    }
    return all;
  }

  static String topic(Question question) {
    return question.id().pack() + "/" + question.topic();
  }

  private double recall(Standing standing, int day) {
    return standing.card() instanceof Card.Seen seen
        ? model.retrievability(Math.max(0, day - seen.lastDay()), seen.memory().stability())
        : 1;
  }

  /// Learned from all learners' answers; looked up again after an hour.
  private Difficulties difficulties(Catalog catalog, Instant now) {
    Known old = known.get();
    if (old != null
        && old.catalog == catalog
        && Duration.between(old.at, now).abs().compareTo(FRESH) < 0) {
      return old.difficulties;
    }
    Difficulties found =
        Difficulties.of(
            books.reports().encounters(MOST_ENCOUNTERS).reversed().stream()
                .flatMap(it -> catalog.find(it.question()).stream().map(q -> met(it, q)))
                .toList(),
            id -> catalog.find(id).map(Question::level));
    known.set(new Known(now, catalog, found));
    return found;
  }

  private static Met met(anneal.reports.Encounter it, Question question) {
    double guess = Guessing.chance(question.variants().getFirst().task());
    return new Met(it.learner().value(), it.question(), guess, it.known());
  }

  /// The topic of `pack/topic` in a bank that is there.
  static Optional<Labelled> labelled(Catalog catalog, String name) {
    String[] parts = name.split("/", 2);
    return catalog
        .pack(parts[0])
        .flatMap(
            pack ->
                pack.topics().stream()
                    .filter(it -> it.id().equals(parts[1]))
                    .findFirst()
                    .map(
                        it ->
                            new Labelled(
                                new Named(pack.id(), pack.title()), Labels.TopicLabel.of(it))));
  }

  /// A topic with its bank.
  record Labelled(Named bank, Labels.TopicLabel topic) {}
}
