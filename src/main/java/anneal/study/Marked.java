package anneal.study;

import anneal.question.Question;
import anneal.study.StudyEvent.Reviewed;

/// An answer that is marked but not yet recorded.
///
/// @param ticket what was asked, of whom
/// @param judged the verdict
/// @param response what the learner did
/// @param score 0..1, hints taken off
record Marked(Ticket ticket, Judged judged, Response response, double score) {

  /// In the wording that was asked.
  Question question() {
    return judged.question();
  }

  /// Whether a recorded review is of this very answer.
  boolean isIn(Reviewed event) {
    return event.stamp().question().equals(ticket.question())
        && event.stamp().learner().equals(ticket.learner())
        && event.asked().equals(ticket.asked())
        && event.response().repeats(response);
  }
}
