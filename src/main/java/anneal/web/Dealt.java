package anneal.web;

import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Dealer;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import java.util.List;

/// A task as one learner saw it.
///
/// @param task dealt
/// @param order ids as dealt, see [Dealer#deal]
record Dealt(Task task, List<String> order) {

  Dealt {
    order = List.copyOf(order);
  }

  static Dealt of(Task authored, List<String> order) {
    return new Dealt(Dealer.shown(authored, order), order);
  }

  /// Ids of what is picked from or put in order, as shown; empty where there is no such thing.
  List<String> ids() {
    return switch (task) {
      case Choice choice -> ids(choice.options());
      case Multi multi -> ids(multi.options());
      case Ordering ordering ->
          order.isEmpty() ? ordering.steps().stream().map(Ordering.Step::id).toList() : order;
      case Cloze cloze -> List.copyOf(cloze.blanks().keySet());
      case Match match -> match.left().stream().map(Match.Left::id).toList();
      case Numeric _, Phrase _, Open _, Recall _ -> List.of();
    };
  }

  /// Ids of the right sides of a match, as shown.
  List<String> partners() {
    return task instanceof Match match
        ? match.right().stream().map(Match.Right::id).toList()
        : List.of();
  }

  static List<String> ids(List<Option> options) {
    return options.stream().map(Option::id).toList();
  }
}
