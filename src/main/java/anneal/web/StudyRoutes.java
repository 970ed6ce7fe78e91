package anneal.web;

import anneal.grading.NumberReader;
import anneal.grading.Reading;
import anneal.question.Choice;
import anneal.question.Numeric;
import anneal.question.QuestionId;
import anneal.question.Task;
import anneal.study.Asked;
import anneal.study.Confidence;
import anneal.study.Flag;
import anneal.study.Handed;
import anneal.study.Outcome;
import anneal.study.Study;
import anneal.study.Study.GivenHint;
import anneal.study.StudyEvent.Reviewed;
import anneal.study.StudyStore;
import anneal.study.Ticket;
import anneal.web.Problem.Fault;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a learner does with a question: answer it, ask for a hint, report a fault.
public final class StudyRoutes extends Routes {

  private static final String QUESTION = "/api/questions/{pack}/{slug}";
  private static final int LONGEST_REPORT = 2_000;

  private final Study study;
  private final StudyStore store;
  private final Sheets sheets;
  private final Visitors visitors;
  private final Tickets tickets;

  public StudyRoutes(Study study, StudyStore store, Sheets sheets, Visitors visitors) {
    this.study = study;
    this.store = store;
    this.sheets = sheets;
    this.visitors = visitors;
    this.tickets = new Tickets(study, sheets.labels());
  }

  @Override
  void mount(Router router) {
    router
        .post(QUESTION + "/answers", this::answer)
        .post(QUESTION + "/readings", this::read)
        .post(QUESTION + "/hints", this::hint)
        .post(QUESTION + "/flags", this::flag)
        .get("/api/answers/{answerId}", this::answered);
  }

  private void answer(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    QuestionId question = Parameters.question(ctx);
    AnswerOrder order = Body.read(ctx, AnswerOrder.class).checked();
    List<String> shown =
        study
            .ticket(visitor.learner(), order.token)
            .map(it -> it.asked().order())
            .orElse(List.of());
    Handed handed =
        new Handed(
            order.answerId,
            visitor.learner(),
            question,
            order.token,
            order.answer.answer(shown),
            order.confidence,
            order.milliseconds);
    switch (study.answer(handed, visitor.now())) {
      case Outcome.Answered(Outcome.Review review, boolean repeated) ->
          Replies.json(ctx, repeated ? 200 : 201, AnsweredJson.of(review, sheets));
      case Outcome.Ungradable(String reason) -> throw new Refusal(ProblemType.UNGRADABLE, reason);
      case Outcome.IdTaken _ ->
          throw new Refusal(
              ProblemType.ANSWER_ID_REUSED, "Make a new answerId for each new answer.");
      case Outcome.ForeignToken _ -> throw tickets.foreign(question);
      case Outcome.Expired _, Outcome.Gone _ -> throw Tickets.expired();
    }
  }

  private void answered(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    UUID id = Parameters.uuid(ctx, "answerId");
    Replies.json(
        ctx,
        study
            .review(visitor.learner(), id, visitor.now())
            .map(it -> AnsweredJson.of(it, sheets))
            .orElseThrow(() -> unknown(id)));
  }

  private static Refusal unknown(UUID answer) {
    return new Refusal(
        ProblemType.UNKNOWN_ANSWER,
        "No answer " + answer + " is kept; see /history for those are.");
  }

  private void read(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    QuestionId question = Parameters.question(ctx);
    ReadingOrder order = Body.read(ctx, ReadingOrder.class);
    Task task = tickets.turn(visitor, question, order.token).shown();
    Replies.json(
        ctx,
        switch (task) {
          case Numeric numeric -> reading(NumberReader.read(order.text, numeric));
          case Choice _ -> Map.of("reason", "Pick one of the options shown.");
        });
  }

  private static Map<String, Object> reading(Reading reading) {
    return switch (reading) {
      case Reading.Read read -> Map.of("understood", read.understood());
      case Reading.Ambiguous it ->
          Map.of("ambiguous", it.readings().stream().map(Reading.Read::understood).toList());
      case Reading.Unreadable(String reason) -> Map.of("reason", reason);
    };
  }

  private void hint(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    String token = Body.read(ctx, TokenOrder.class).token;
    Ticket ticket = tickets.of(visitor, Parameters.question(ctx), token);
    GivenHint hint =
        study
            .hint(ticket.learner(), token, visitor.now())
            .orElseThrow(
                () -> new Refusal(ProblemType.NO_MORE_HINTS, "Every hint was given; answer now."));
    Replies.json(
        ctx,
        new HintJson(
            hint.index(), sheets.hint(hint.hint()).html(), hint.hint().cost(), hint.left()));
  }

  private void flag(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    QuestionId question = Parameters.question(ctx);
    FlagOrder order = Body.read(ctx, FlagOrder.class).checked();
    Asked asked = asked(visitor, question, order);
    UUID id = Uuid7.at(visitor.now());
    store.flag(new Flag(id, visitor.learner(), question, asked, order.text, visitor.now()));
    Replies.json(ctx, 201, Map.of("id", id));
  }

  private Asked asked(Visitor visitor, QuestionId question, FlagOrder order) {
    if (order.token != null) {
      return tickets.of(visitor, question, order.token).asked();
    }
    UUID id = order.answerId == null ? new UUID(0, 0) : order.answerId;
    return store
        .event(visitor.learner(), id)
        .map(it -> it.event() instanceof Reviewed reviewed ? reviewed : null)
        .filter(it -> it.stamp().question().equals(question))
        .map(Reviewed::asked)
        .orElseThrow(() -> unknown(id));
  }

  record TokenOrder(String token) {}

  record ReadingOrder(String token, String text) {}

  record HintJson(int index, String html, double cost, int remaining) {}

  record AnswerOrder(
      UUID answerId,
      String token,
      AnswerJson answer,
      @Nullable Confidence confidence,
      int milliseconds) {

    AnswerOrder checked() {
      if (milliseconds < 0) {
        throw BodyFaults.refusal(List.of(new Fault("/milliseconds", "must be 0 or more")));
      }
      return this;
    }
  }

  record FlagOrder(@Nullable String token, @Nullable UUID answerId, String text) {

    FlagOrder checked() {
      if ((token == null) == (answerId == null)) {
        throw BodyFaults.refusal(List.of(new Fault("", "must hold either token or answerId")));
      }
      if (text.isBlank() || text.length() > LONGEST_REPORT) {
        throw BodyFaults.refusal(
            List.of(new Fault("/text", "must be 1 to " + LONGEST_REPORT + " characters")));
      }
      return this;
    }
  }
}
