package anneal.interchange;

import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import java.util.stream.Collectors;

/// Every question of ours says why; one that comes without repeats its key until somebody does.
final class Explained {

  private Explained() {}

  static Draft complete(Draft draft, Losses losses) {
    if (!draft.notes().explanation().isBlank()) {
      return draft;
    }
    losses.approximated(draft.slug(), "explanation", "there is none, so the key is repeated");
    return draft.explained(key(draft.task()));
  }

  /// The key in words.
  static String key(Task task) {
    return switch (task) {
      case Choice it -> "The answer: " + it.key().text();
      case Multi it ->
          "The answers: "
              + it.options().stream()
                  .filter(Option::correct)
                  .map(Option::text)
                  .collect(Collectors.joining("; "));
      case Numeric it -> "The answer: " + GiftWriter.plain(it.key());
      case Phrase it -> "The answer: " + it.accept().getFirst();
      case Match it ->
          it.left().stream()
              .map(left -> "- " + left.text() + ": " + partner(it, left))
              .collect(Collectors.joining("\n"));
      case Cloze it ->
          it.blanks().values().stream()
              .map(blank -> "- " + key(blank.task()))
              .collect(Collectors.joining("\n"));
      case Ordering it ->
          it.steps().stream().map(step -> "1. " + step.text()).collect(Collectors.joining("\n"));
      case Open it -> it.modelAnswers().getFirst().text();
      case Recall it -> it.back();
    };
  }

  private static String partner(Match match, Match.Left left) {
    return match.right().stream()
        .filter(it -> it.id().equals(left.match()))
        .map(Match.Right::text)
        .findFirst()
        .orElse("");
  }
}
