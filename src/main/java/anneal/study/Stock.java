package anneal.study;

import anneal.question.Catalog;
import anneal.question.Question;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the desk chooses from: the questions of a catalog, each with what keeps neighbours apart,
/// worked out once for all learners.
final class Stock {

  private final Catalog catalog;
  private final List<Item> items = new ArrayList<>();
  private final Map<QuestionId, Item> byId = new HashMap<>();
  private final int topics;

  /// A question on offer.
  ///
  /// @param topic number of its topic, from 0
  /// @param family number of its family, -1 where it has none
  /// @param name hash of its id, from which a learner's [Spread#lot] follows
  record Item(Question question, int topic, int family, long name) {}

  Stock(Catalog catalog) {
    this.catalog = catalog;
    Map<String, Integer> topicNumbers = new HashMap<>();
    Map<String, Integer> familyNumbers = new HashMap<>();
    catalog.packs().stream()
        .flatMap(pack -> pack.questions().stream())
        .map(it -> item(it, topicNumbers, familyNumbers))
        .forEach(items::add);
    items.forEach(it -> byId.put(it.question.id(), it));
    topics = topicNumbers.size();
  }

  private static Item item(
      Question question, Map<String, Integer> topics, Map<String, Integer> families) {
    String pack = question.id().pack() + "/";
    return new Item(
        question,
        number(pack + question.topic(), topics),
        question.family() == null ? -1 : number(pack + question.family(), families),
        Spread.hash(0, question.id().toString()));
  }

  private static int number(String name, Map<String, Integer> numbers) {
    int next = numbers.size();
    return numbers.computeIfAbsent(name, _ -> next);
  }

  Catalog catalog() {
    return catalog;
  }

  /// The same cards, named by the ids of what is published: many learners share those.
  Map<QuestionId, Standing> named(Map<QuestionId, Standing> cards) {
    Map<QuestionId, Standing> named = HashMap.newHashMap(cards.size());
    cards.forEach(
        (id, standing) -> {
          Item item = byId.get(id);
          named.put(item == null ? id : item.question.id(), standing);
        });
    return named;
  }

  /// Everything, in the order of the packs.
  List<Item> items() {
    return items;
  }

  /// The question with this id.
  Optional<Item> find(QuestionId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// How many topics there are.
  int topics() {
    return topics;
  }
}
