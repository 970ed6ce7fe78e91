package anneal.web;

import anneal.bringing.Brought;
import anneal.people.Throttle;
import anneal.people.Tries;
import anneal.question.QuestionId;
import anneal.sharing.Keeping;
import anneal.sharing.Keeping.Held;
import anneal.sharing.SuggestionStore;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// What serves edits of single questions.
///
/// @param keeping packs that are looked after here
/// @param suggestions edits that wait for whoever keeps a pack
/// @param books what learners have answered
/// @param sheets how questions look
/// @param tries where it is noted how often somebody has an edit checked
/// @param turns a check takes memory, so there are few at a time
public record EditDesk(
    Keeping keeping,
    SuggestionStore suggestions,
    Books books,
    Sheets sheets,
    Tries tries,
    Semaphore turns) {

  /// Checks that somebody may ask for in quick succession, and how long the wait can grow.
  private static final int FREE = 60;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final long PATIENCE = 3;

  /// The longest text of a question, in characters.
  static final int LONGEST = 60_000;

  public EditDesk(
      Keeping keeping, SuggestionStore suggestions, Books books, Sheets sheets, Tries tries) {
    this(keeping, suggestions, books, sheets, tries, new Semaphore(2));
  }

  /// A question that may be edited, by whoever keeps its pack or has answered it.
  ///
  /// @throws Refusal where it cannot be, saying why
  Held held(QuestionId question, Visitor visitor) {
    Held held =
        keeping
            .held(question)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.NOT_FOUND,
                        "Only questions of packs that were brought in the browser are edited here;"
                            + " report this one instead."));
    if (!visitor.keeps(held.edition())) {
      Answered.check(books, visitor.learner(), question);
    }
    return held;
  }

  /// The same, for whoever keeps the pack.
  Held kept(QuestionId question, Visitor visitor) {
    Held held = held(question, visitor);
    keeper(held.edition(), visitor);
    return held;
  }

  /// @throws Refusal where somebody else keeps the pack
  static void keeper(Brought pack, Visitor visitor) {
    if (!visitor.keeps(pack)) {
      throw new Refusal(
          ProblemType.NOT_ALLOWED,
          "Somebody else keeps this pack; suggest the edit, or ask an administrator.");
    }
  }

  /// Work with a text that may be refused.
  interface Work<T> {
    T done() throws IOException;
  }

  /// Does what takes a while, unless too many want it or one wants it too often.
  <T> T inTurn(Context ctx, Visitor visitor, Work<T> work) {
    slow(ctx, visitor);
    if (!turn()) {
      throw new Refusal(ProblemType.BUSY, "Others are checking edits; try again in a moment.");
    }
    try {
      return work.done();
    } catch (IOException e) {
      throw new Refusal(ProblemType.NO_SUCH_WORDING, String.valueOf(e.getMessage()));
    } finally {
      turns.release();
    }
  }

  private boolean turn() {
    try {
      return turns.tryAcquire(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void slow(Context ctx, Visitor visitor) {
    Duration left =
        new Throttle(tries, "edit", FREE, LONGEST_WAIT)
            .attempt(visitor.learner().value(), visitor.now());
    if (left.isPositive()) {
      throw Replies.tooOften(ctx, left, "check it once more");
    }
  }
}
