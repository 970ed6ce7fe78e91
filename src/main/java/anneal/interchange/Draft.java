package anneal.interchange;

import anneal.question.Hint;
import anneal.question.Level;
import anneal.question.Question;
import anneal.question.Reference;
import anneal.question.Task;
import anneal.question.Variant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A question on its way in or out: one variant, without identity beyond its slug.
///
/// @param slug unique among its neighbours
/// @param revision the author's number, from 1
/// @param topic slug
/// @param traits what it is about
/// @param stem Markdown
/// @param task what to do, with the key
/// @param notes what is said around it
public record Draft(
    String slug, int revision, String topic, Traits traits, String stem, Task task, Notes notes) {

  /// What a question is about.
  ///
  /// @param seconds the time an answer should take
  /// @param skills dotted ids
  /// @param family null where alone
  public record Traits(
      Level level, int seconds, SortedSet<String> skills, @Nullable String family) {
    public Traits {
      skills = new TreeSet<>(skills);
    }
  }

  /// What is said around a question.
  ///
  /// @param explanation Markdown
  /// @param followUp Markdown, null where there is none
  public record Notes(
      List<Hint> hints, String explanation, List<Reference> references, @Nullable String followUp) {
    public Notes {
      hints = List.copyOf(hints);
      references = List.copyOf(references);
    }
  }

  /// A question of ours, its first variant.
  public static Draft of(Question question) {
    Variant first = question.variants().getFirst();
    return new Draft(
        question.id().slug(),
        question.revision().number(),
        question.topic(),
        new Traits(
            question.level(),
            question.seconds(),
            new TreeSet<>(question.skills()),
            question.family()),
        first.stem(),
        first.task(),
        new Notes(first.hints(), first.explanation(), question.references(), first.followUp()));
  }

  /// The same with another slug.
  Draft named(String other) {
    return new Draft(other, revision, topic, traits, stem, task, notes);
  }

  /// The same with another explanation.
  Draft explained(String explanation) {
    Notes said = new Notes(notes.hints, explanation, notes.references, notes.followUp);
    return new Draft(slug, revision, topic, traits, stem, task, said);
  }
}
