package anneal.web;

import anneal.analysis.Item;
import anneal.planning.Ability;
import anneal.planning.Guessing;
import anneal.question.Catalog;
import anneal.question.Change;
import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.History;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Recall;
import anneal.question.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The questions of a catalog as analysis knows them.
final class Catalogue {

  private Catalogue() {}

  static Map<QuestionId, Item> items(Catalog catalog) {
    Map<QuestionId, Item> items = new HashMap<>();
    catalog.packs().stream()
        .forEach(
            pack -> pack.questions().forEach(it -> items.put(it.id(), item(it, pack.history()))));
    return items;
  }

  /// The revision that last had another answer count as right; 0 where none had.
  static int since(QuestionId question, History history) {
    return history.changes().getOrDefault(question, List.of()).stream()
        .filter(it -> it.kind() == Change.Kind.KEY)
        .mapToInt(Change::rev)
        .max()
        .orElse(0);
  }

  private static Item item(Question question, History history) {
    Task task = question.variant(0).task();
    List<Option> options = options(task);
    String family = question.family();
    return new Item(
        question.id(),
        family == null ? question.id().toString() : question.id().pack() + "#" + family,
        Guessing.chance(task),
        ids(options, true),
        ids(options, false),
        Ability.prior(question.level()),
        since(question.id(), history));
  }

  /// The options of a task that has some, as authored.
  static List<Option> options(Task task) {
    return switch (task) {
      case Choice it -> it.options();
      case Multi it -> it.options();
      case Numeric _, Phrase _, Cloze _, Match _, Ordering _, Open _, Recall _ -> List.of();
    };
  }

  private static Set<String> ids(List<Option> options, boolean correct) {
    return options.stream()
        .filter(it -> it.correct() == correct)
        .map(Option::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
