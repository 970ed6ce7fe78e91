package anneal.study;

import anneal.grading.Verdict;
import anneal.question.Answer;
import anneal.question.Question;
import anneal.question.Task;
import anneal.question.Variant;
import java.util.Optional;

/// What came of handing in an answer.
public sealed interface Outcome {

  /// Graded and recorded, or recorded before under the same id.
  ///
  /// @param repeated whether the same answer had been taken before
  record Answered(Review review, boolean repeated) implements Outcome {}

  /// Kept; the rubric or the back may be shown now, and the learner's marks are awaited.
  ///
  /// @param repeated whether the same answer had been taken before
  record Revealed(Reveal reveal, boolean repeated) implements Outcome {}

  /// Not readable; nothing was recorded.
  ///
  /// @param reason what to type instead
  record Ungradable(String reason) implements Outcome {}

  /// The id belongs to another answer, or the answer has other marks already.
  record IdTaken() implements Outcome {}

  /// The token was not made here, or for somebody else or another question; or no answer that
  /// counts is there to be marked.
  record ForeignToken() implements Outcome {}

  /// The token is too old; the question can be asked again.
  record Expired() implements Outcome {}

  /// The turn was answered, skipped or put aside meanwhile; nothing was recorded.
  record Over() implements Outcome {}

  /// What was asked is no longer kept.
  record Gone() implements Outcome {}

  /// A recorded answer with all that is needed to explain it.
  ///
  /// @param event as recorded
  /// @param question the wording that was asked
  /// @param variant which values
  /// @param shown the task as dealt
  /// @param verdict before hints
  /// @param returns whether it comes again in the same sitting
  /// @param more whether the sitting has room for others, or any missed question comes again
  /// @param progress where the sitting is
  record Review(
      StudyEvent.Reviewed event,
      Question question,
      Variant variant,
      Task shown,
      Verdict.Graded verdict,
      boolean returns,
      boolean more,
      Turn.Progress progress) {

    /// The same, with another word on whether it comes again.
    Review returning(boolean again) {
      return new Review(event, question, variant, shown, verdict, again, more, progress);
    }
  }

  /// An answer that waits for the learner's marks, with what to hold it against.
  ///
  /// @param event as kept
  /// @param question the wording that was asked
  /// @param variant which values; its task holds the rubric or the back
  /// @param previous the learner's newest earlier answer to the same question
  /// @param progress where the sitting is
  record Reveal(
      StudyEvent.Committed event,
      Question question,
      Variant variant,
      Optional<Answer> previous,
      Turn.Progress progress) {}
}
