package anneal.web;

import anneal.bringing.Bringing;
import anneal.bringing.Order;
import anneal.bringing.Review;
import anneal.bringing.Sent;
import anneal.people.Throttle;
import anneal.people.Tries;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Takes the files that people bring, one after the other, since each is read in memory.
final class Inbox {

  /// Files that one account may bring in quick succession, and how long the wait can grow.
  private static final int FREE = 30;

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Bringing bringing;
  private final Visitors visitors;
  private final Throttle throttle;
  private final Semaphore reading = new Semaphore(1);

  /// @param tries where it is noted how often an account brings
  Inbox(Bringing bringing, Visitors visitors, Tries tries) {
    this.bringing = bringing;
    this.visitors = visitors;
    this.throttle = new Throttle(tries, "bring", FREE, LONGEST);
  }

  /// Reads the file of a request.
  ///
  /// @param done is handed what would come of it
  /// @throws Refusal where nothing can be made of it, or too many are brought
  void read(Context ctx, Consumer<Review> done) {
    Upload upload = Upload.of(ctx);
    try {
      read(ctx, upload, done);
    } finally {
      upload.drain();
    }
  }

  private void read(Context ctx, Upload upload, Consumer<Review> done) {
    String name = Parameters.text(ctx, "name");
    if (name.isEmpty()) {
      throw Parameters.bad("name must be the file's name; its ending says what it is.");
    }
    Order order =
        new Order(
            Parameters.text(ctx, "pack"),
            Parameters.text(ctx, "title"),
            Parameters.text(ctx, "license"),
            "true".equals(ctx.queryParam("removed")));
    slow(ctx, visitors.of(ctx));
    if (!reading.tryAcquire()) {
      throw new Refusal(ProblemType.BUSY, "Another file is being read; try again in a moment.");
    }
    try {
      Sent sent = bringing.bench().open(name, upload);
      done.accept(bringing.review(sent, order));
    } catch (IOException e) {
      throw new Refusal(ProblemType.FILE_REFUSED, String.valueOf(e.getMessage()));
    } finally {
      reading.release();
    }
  }

  private void slow(Context ctx, Visitor visitor) {
    Duration left = throttle.attempt(visitor.learner().value(), visitor.now());
    if (left.isPositive()) {
      throw Replies.tooOften(ctx, left, "bring the file once more");
    }
  }
}
