package anneal.study;

import anneal.memory.MemoryState;
import anneal.question.Revision;
import anneal.question.Variant;
import java.util.UUID;

/// One line of the study log. The log is only ever appended to; every card follows from it.
public sealed interface StudyEvent {

  /// Who, what, when.
  Stamp stamp();

  /// A graded encounter.
  record Reviewed(Stamp stamp, Asked asked, Response response, Marks marks) implements StudyEvent {

    /// The score before hints; after hints that leave nothing of it, 0.
    ///
    /// @param variant which was answered
    public double beforeHints(Variant variant) {
      double kept = variant.kept(response.hints());
      return kept > 0 ? Math.min(1, marks.score() / kept) : 0;
    }
  }

  /// An answer that only the learner can mark was handed in; its review follows with the marks.
  record Committed(Stamp stamp, Asked asked, Response response) implements StudyEvent {}

  /// An earlier event of the same card no longer counts.
  ///
  /// @param undoes id of that event
  record Undone(Stamp stamp, UUID undoes) implements StudyEvent {}

  /// An answer of the past was graded again, under a key that was corrected. It takes the place of
  /// what the answer came to then; the time it happened orders nothing.
  ///
  /// @param review id of that answer's review
  /// @param revision the wording under which it was graded again
  /// @param marks what the answer comes to now
  record Regraded(Stamp stamp, UUID review, Revision revision, Marks marks) implements StudyEvent {}

  /// Put to the end of the sitting; the card is untouched.
  record Skipped(Stamp stamp) implements StudyEvent {}

  /// Out of sight until a study day.
  ///
  /// @param untilDay first study day on which it may come again
  record Buried(Stamp stamp, int untilDay) implements StudyEvent {}

  /// Out of sight until further notice, or back.
  ///
  /// @param on true to suspend, false to bring it back
  record Suspended(Stamp stamp, boolean on) implements StudyEvent {}

  /// The card stood like this in another program, after the last answer there, when it was brought
  /// here. It happened at that answer.
  ///
  /// @param suspended whether it was out of sight there
  /// @param dueDay study day on which it was due
  /// @param reviews how often it had been answered, 1 or more
  /// @param lapses how often it had been forgotten
  record Seeded(
      Stamp stamp, boolean suspended, MemoryState memory, int dueDay, int reviews, int lapses)
      implements StudyEvent {}
}
