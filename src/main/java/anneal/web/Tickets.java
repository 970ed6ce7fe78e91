package anneal.web;

import anneal.question.QuestionId;
import anneal.question.Recall;
import anneal.study.Study;
import anneal.study.Ticket;
import anneal.study.Turn;
import java.util.List;

/// Reads the tokens that callers hand in, and says what is wrong with those that are no good.
final class Tickets {

  private final Study study;
  private final Labels labels;

  Tickets(Study study, Labels labels) {
    this.study = study;
    this.labels = labels;
  }

  /// The ticket of a token for a question.
  ///
  /// @throws Refusal unless the token was made here for this visitor and question and still holds
  Ticket of(Visitor visitor, QuestionId question, String token) {
    Ticket ticket =
        study
            .ticket(visitor.learner(), token)
            .filter(it -> it.question().equals(question))
            .orElseThrow(() -> foreign(question));
    if (!ticket.expires().isAfter(visitor.now())) {
      throw expired();
    }
    return ticket;
  }

  /// The turn of a token that was not answered yet.
  ///
  /// @throws Refusal as [#of], and when it was answered meanwhile
  Turn turn(Visitor visitor, QuestionId question, String token) {
    Ticket ticket = of(visitor, question, token);
    return study.reopen(ticket.learner(), token, visitor.now()).orElseThrow(Tickets::over);
  }

  /// The task of a token as it was shown; for a token that is no good a task that takes nothing.
  Dealt dealt(Visitor visitor, String token) {
    return study
        .ticket(visitor.learner(), token)
        .flatMap(labels::dealt)
        .orElseGet(() -> new Dealt(new Recall(""), List.of()));
  }

  /// Why a token is not taken.
  Refusal foreign(QuestionId question) {
    return labels.known(question)
        ? new Refusal(
            ProblemType.BAD_TOKEN,
            "Ask for the next question, and hand its token in with the answer to it.")
        : new Refusal(
            ProblemType.UNKNOWN_QUESTION,
            "Ask for the next question; this one is in no bank of this server.");
  }

  static Refusal over() {
    return new Refusal(
        ProblemType.TURN_IS_OVER,
        "The question was answered or put aside meanwhile; ask for the next one.");
  }

  static Refusal expired() {
    return new Refusal(
        ProblemType.TOKEN_EXPIRED, "Ask for the next question; nothing was recorded.");
  }
}
