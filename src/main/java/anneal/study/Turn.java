package anneal.study;

import anneal.question.Question;
import anneal.question.Task;
import anneal.question.Variant;

/// A question on the desk.
///
/// @param token signed ticket to hand in with the answer
/// @param ticket what the token says
/// @param question as published or as it was when the ticket was made
/// @param variant which values
/// @param shown the task as dealt: the options the learner sees, in order
/// @param why why the desk chose it
/// @param askConfidence whether the learner wants to say how sure an answer is
/// @param progress where the sitting is
public record Turn(
    String token,
    Ticket ticket,
    Question question,
    Variant variant,
    Task shown,
    Why why,
    boolean askConfidence,
    Progress progress) {

  /// Why the desk put this question down; what it was before an undo or a reload.
  public enum Why {
    /// Never met before.
    NEW,
    /// Its day has come.
    DUE,
    /// Before its day, because the learner asked for more.
    AHEAD,
    /// Missed earlier in this sitting.
    RETURNED,
    /// Drawn for a quiz.
    QUIZ,
    /// Chosen by the answers before it, in a placement.
    PLACEMENT
  }

  /// Where a sitting is.
  ///
  /// @param sitting the sitting
  /// @param done different questions answered so far
  /// @param undoable how many steps can be undone, at most [Study#UNDO_DEPTH]
  public record Progress(Sitting sitting, int done, int undoable) {}
}
