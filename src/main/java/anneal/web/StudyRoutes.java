package anneal.web;

import anneal.grading.NumberReader;
import anneal.grading.Reading;
import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Marking;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.QuestionId;
import anneal.question.Recall;
import anneal.question.Task;
import anneal.study.Asked;
import anneal.study.Confidence;
import anneal.study.Flag;
import anneal.study.Handed;
import anneal.study.Logged;
import anneal.study.Outcome;
import anneal.study.Study;
import anneal.study.Study.GivenHint;
import anneal.study.StudyEvent;
import anneal.study.StudyStore;
import anneal.study.Ticket;
import anneal.web.Problem.Fault;
import anneal.web.markup.Html;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
        .post(QUESTION + "/answers", Access.STUDYING, this::answer)
        .post(QUESTION + "/readings", Access.STUDYING, this::read)
        .post(QUESTION + "/hints", Access.STUDYING, this::hint)
        .post(QUESTION + "/flags", Access.STUDYING, this::flag)
        .get("/api/answers/{answerId}", Access.VISITING, this::answered)
        .put("/api/answers/{answerId}/marks", Access.STUDYING, this::mark);
  }

  private void answer(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    QuestionId question = Parameters.question(ctx);
    AnswerOrder order = Body.read(ctx, AnswerOrder.class).checked();
    Dealt dealt = tickets.dealt(visitor, order.token);
    Handed handed =
        new Handed(
            order.answerId,
            visitor.learner(),
            question,
            order.token,
            order.answer.answer(dealt),
            order.confidence,
            order.milliseconds);
    Outcome outcome = study.answer(handed, visitor.now());
    reply(ctx, order.answerId, outcome, () -> tickets.foreign(question));
  }

  private void mark(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    UUID id = Parameters.uuid(ctx, "answerId");
    Marking marking = Body.read(ctx, MarksOrder.class).marking();
    Outcome outcome = study.mark(visitor.learner(), id, marking, visitor.now());
    if (outcome instanceof Outcome.IdTaken) {
      throw new Refusal(
          ProblemType.ALREADY_MARKED,
          "The first marks count: reload the page to see what came of them, or undo them.");
    }
    reply(ctx, id, outcome, () -> unknown(id));
  }

  private void answered(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    UUID id = Parameters.uuid(ctx, "answerId");
    Outcome outcome =
        study.recorded(visitor.learner(), id, visitor.now()).orElseThrow(() -> unknown(id));
    reply(ctx, id, outcome, () -> unknown(id));
  }

  private void reply(Context ctx, UUID id, Outcome outcome, Supplier<Refusal> foreign) {
    switch (outcome) {
      case Outcome.Answered(Outcome.Review review, boolean repeated) ->
          Replies.json(ctx, status(ctx, repeated), AnsweredJson.of(id, review, sheets));
      case Outcome.Revealed(Outcome.Reveal reveal, boolean repeated) ->
          Replies.json(ctx, status(ctx, repeated), RevealedJson.of(reveal, sheets));
      case Outcome.Ungradable(String reason) -> throw new Refusal(ProblemType.UNGRADABLE, reason);
      case Outcome.IdTaken _ ->
          throw new Refusal(
              ProblemType.ANSWER_ID_REUSED, "Make a new answerId for each new answer.");
      case Outcome.ForeignToken _ -> throw foreign.get();
      case Outcome.Over _ -> throw Tickets.over();
      case Outcome.Expired _, Outcome.Gone _ -> throw Tickets.expired();
    }
  }

  /// 201 for what a POST has just made.
  private static int status(Context ctx, boolean repeated) {
    return ctx.method().equals(HandlerType.POST) && !repeated ? 201 : 200;
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
          case Choice _, Multi _, Phrase _, Cloze _, Match _, Ordering _, Open _, Recall _ ->
              Map.of("reason", "Only numbers are read while they are typed.");
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
        .map(Logged::event)
        .filter(it -> it.stamp().question().equals(question))
        .flatMap(StudyRoutes::asked)
        .orElseThrow(() -> unknown(id));
  }

  private static Optional<Asked> asked(StudyEvent event) {
    return switch (event) {
      case StudyEvent.Reviewed reviewed -> Optional.of(reviewed.asked());
      case StudyEvent.Committed committed -> Optional.of(committed.asked());
      case StudyEvent.Undone _,
          StudyEvent.Skipped _,
          StudyEvent.Buried _,
          StudyEvent.Suspended _,
          StudyEvent.Seeded _,
          StudyEvent.Regraded _ ->
          Optional.empty();
    };
  }

  /// The learner's own marks: one share for each criterion, or a rating.
  record MarksOrder(@Nullable Map<String, Double> criteria, @Nullable Integer rating) {

    Marking marking() {
      if (criteria != null && rating == null) {
        return new Marking.Criteria(criteria);
      }
      if (rating != null && criteria == null) {
        return new Marking.Recalled(rating);
      }
      throw BodyFaults.refusal(List.of(new Fault("", "must hold either criteria or rating")));
    }
  }

  record TokenOrder(String token) {}

  record ReadingOrder(String token, String text) {}

  record HintJson(int index, Html html, double cost, int remaining) {}

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
