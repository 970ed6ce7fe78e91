package anneal.study;

import anneal.question.Catalog;
import anneal.question.Question;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the desk chooses from: the questions of a catalog, each with what keeps neighbours apart,
/// worked out once for all learners.
final class Stock {

  private final Catalog catalog;
  private final List<Item> items = new ArrayList<>();
  private final Map<QuestionId, Item> byId = new HashMap<>();
  private final int topics;

  /// A question on offer.
  ///
  /// @param number its place in [#items]
  /// @param topic number of its topic, from 0
  /// @param family number of its family, -1 where it has none
  /// @param name hash of its id, from which a learner's [Spread#lot] follows
  record Item(Question question, int number, int topic, int family, long name) {}

  Stock(Catalog catalog) {
    this.catalog = catalog;
    Map<String, Integer> topicNumbers = new HashMap<>();
    Map<String, Integer> familyNumbers = new HashMap<>();
    catalog.packs().stream()
        .flatMap(pack -> pack.questions().stream())
        .forEach(it -> items.add(item(it, items.size(), topicNumbers, familyNumbers)));
    items.forEach(it -> byId.put(it.question.id(), it));
    topics = topicNumbers.size();
  }

  private static Item item(
      Question question, int number, Map<String, Integer> topics, Map<String, Integer> families) {
    String pack = question.id().pack() + "/";
    return new Item(
        question,
        number,
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

  /// Everything, in the order of the packs.
  List<Item> items() {
    return items;
  }

  /// The question with this id.
  Optional<Item> find(QuestionId id) {
    return Optional.ofNullable(item(id));
  }

  /// As [#find], null where there is none.
  @Nullable Item item(QuestionId id) {
    return byId.get(id);
  }

  /// The numbers of those of these questions that are on offer.
  BitSet numbers(Collection<QuestionId> ids) {
    BitSet numbers = new BitSet(items.size());
    for (QuestionId id : ids) {
      Item item = item(id);
      if (item != null) {
        numbers.set(item.number);
      }
    }
    return numbers;
  }

  /// How many topics there are.
  int topics() {
    return topics;
  }
}
