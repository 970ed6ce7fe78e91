package anneal.web;

import anneal.person.LearnerId;
import anneal.question.QuestionId;

/// Keeps what is said about a question from those who have not answered it.
final class Answered {

  private Answered() {}

  /// Whether the learner's log holds an answer that counts.
  static boolean has(Books books, LearnerId learner, QuestionId question) {
    return !Books.counted(books.study().cardLog(learner, question)).isEmpty();
  }

  /// @throws Refusal where it does not
  static void check(Books books, LearnerId learner, QuestionId question) {
    if (!has(books, learner, question)) {
      throw new Refusal(
          ProblemType.ANSWER_FIRST, "Answer the question; what others say of it waits until then.");
    }
  }
}
