package anneal.web;

import anneal.question.Level;
import anneal.question.QuestionId;
import anneal.study.Next;
import anneal.study.Settings;
import anneal.study.Sitting;
import anneal.study.Standing;
import anneal.study.Steps;
import anneal.study.Steps.Move;
import anneal.study.Study;
import anneal.study.StudyEvent;
import anneal.study.StudyStore;
import anneal.study.Ticket;
import anneal.study.Turn;
import anneal.web.Problem.Fault;
import anneal.web.StudyRoutes.TokenOrder;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sitting: what it is to be, what is next in it, and the moves that are no answers.
public final class SittingRoutes extends Routes {

  private static final String SITTING = "/api/sittings/{id}";
  private static final String QUESTION = "/api/questions/{pack}/{slug}";

  /// Where a question is put away or brought back outside of any sitting.
  private static final UUID NO_SITTING = new UUID(0, 0);

  private final Desks desks;
  private final Sheets sheets;
  private final Visitors visitors;
  private final Tickets tickets;

  public SittingRoutes(Desks desks, Sheets sheets, Visitors visitors) {
    this.desks = desks;
    this.sheets = sheets;
    this.visitors = visitors;
    this.tickets = new Tickets(desks.study, sheets.labels());
  }

  /// What serves a sitting.
  public record Desks(Study study, Steps steps, StudyStore store) {}

  @Override
  void mount(Router router) {
    router
        .put(SITTING, Access.STUDYING, this::put)
        .get(SITTING + "/turn", Access.STUDYING, this::turn)
        .post(SITTING + "/skips", Access.STUDYING, this::skip)
        .put(QUESTION + "/burial", Access.STUDYING, this::bury)
        .put(QUESTION + "/suspension", Access.STUDYING, this::suspend)
        .delete(QUESTION + "/suspension", Access.STUDYING, this::restore)
        .post("/api/undos", Access.STUDYING, this::undo);
  }

  private void put(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    UUID id = Parameters.uuid(ctx, "id");
    SittingOrder order = Body.read(ctx, SittingOrder.class);
    Instant start =
        desks.store.sitting(visitor.learner(), id).map(Sitting::startedAt).orElse(visitor.now());
    Settings settings = desks.store.settings(visitor.learner());
    Sitting sitting = cut(order.sitting(id, start, settings.scope()), visitor, settings);
    desks.store.putSitting(visitor.learner(), sitting);
    Replies.json(ctx, SittingOrdered.of(sitting));
  }

  /// A quiz has no more questions than there are to ask.
  private Sitting cut(Sitting sitting, Visitor visitor, Settings settings) {
    if (sitting.mode() != Sitting.Mode.QUIZ) {
      return sitting;
    }
    int today = Books.day(settings, visitor.now());
    Map<QuestionId, Standing> met = desks.store.standings(visitor.learner());
    long open =
        sheets
            .labels()
            .published()
            .filter(sitting::takes)
            .filter(it -> met.getOrDefault(it.id(), Standing.NEW).available(today))
            .count();
    return open == 0 ? sitting : sitting.atMost((int) Math.min(open, sitting.size()));
  }

  private void turn(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    UUID id = Parameters.uuid(ctx, "id");
    Optional<Turn> open =
        Parameters.query(ctx, "token")
            .flatMap(it -> desks.study.reopen(visitor.learner(), it, visitor.now()))
            .filter(it -> it.ticket().sitting().equals(id));
    Next next =
        open.<Next>map(Next.Question::new)
            .orElseGet(() -> desks.study.next(visitor.learner(), id, visitor.now()));
    Replies.json(
        ctx,
        switch (next) {
          case Next.Question(Turn turn) -> sheets.question(turn, desks.study.given(turn));
          case Next.Finished(Turn.Progress progress) -> TurnJson.Finished.of(progress);
          case Next.Empty empty -> TurnJson.Empty.of(empty);
        });
  }

  private void skip(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    UUID id = Parameters.uuid(ctx, "id");
    String token = Body.read(ctx, TokenOrder.class).token();
    Ticket ticket =
        desks
            .study
            .ticket(visitor.learner(), token)
            .filter(it -> it.sitting().equals(id))
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.BAD_TOKEN, "Ask this sitting for its question and skip that."));
    tickets.of(visitor, ticket.question(), token);
    if (!desks.steps.skip(Uuid7.at(visitor.now()), ticket, visitor.now())) {
      throw Tickets.over();
    }
    Replies.nothing(ctx);
  }

  private void bury(Context ctx) {
    desks.steps.bury(aside(ctx));
    Replies.nothing(ctx);
  }

  private void suspend(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    QuestionId question = Parameters.question(ctx);
    String token = Body.read(ctx, SuspensionOrder.class).token();
    desks.steps.suspend(
        token == null
            ? move(visitor, known(question), NO_SITTING)
            : move(visitor, question, tickets.of(visitor, question, token).sitting()));
    Replies.nothing(ctx);
  }

  private Move aside(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    QuestionId question = Parameters.question(ctx);
    Ticket ticket = tickets.of(visitor, question, Body.read(ctx, TokenOrder.class).token());
    return move(visitor, question, ticket.sitting());
  }

  private void restore(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    desks.steps.restore(move(visitor, known(Parameters.question(ctx)), NO_SITTING));
    Replies.nothing(ctx);
  }

  private QuestionId known(QuestionId question) {
    if (!sheets.labels().known(question)) {
      throw tickets.foreign(question);
    }
    return question;
  }

  private static Move move(Visitor visitor, QuestionId question, UUID sitting) {
    UUID id = Uuid7.at(visitor.now());
    return new Move(id, visitor.learner(), question, sitting, visitor.now());
  }

  private void undo(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Body.read(ctx, Nothing.class);
    StudyEvent undone =
        desks
            .steps
            .undo(visitor.learner(), Uuid7.at(visitor.now()), visitor.now())
            .orElseThrow(
                () -> new Refusal(ProblemType.NOTHING_TO_UNDO, "Answer or skip a question first."));
    Replies.json(ctx, UndoneJson.of(undone));
  }

  /// An empty object.
  record Nothing() {}

  /// Put away from the desk by its token, or from elsewhere without one.
  record SuspensionOrder(@Nullable String token) {}

  /// What a sitting is to be.
  record SittingOrder(
      Sitting.Mode mode,
      int size,
      List<String> packs,
      List<String> topics,
      List<Level> levels,
      @Nullable List<String> questions) {

    /// @param usual the scope of the settings, for what follows the days and names none itself
    Sitting sitting(UUID id, Instant start, Settings.Scope usual) {
      List<Fault> faults = new ArrayList<>();
      if (size < 1 || size > 200) {
        faults.add(new Fault("/size", "must be 1 to 200"));
      }
      Settings.Scope named = SettingsJson.scope(packs, topics, levels, faults);
      Set<QuestionId> ids =
          SettingsJson.questions(questions == null ? List.of() : questions, faults);
      if (!faults.isEmpty()) {
        throw BodyFaults.refusal(faults);
      }
      boolean byDays = mode == Sitting.Mode.DUE || mode == Sitting.Mode.AHEAD;
      boolean open = named.equals(Settings.Scope.ALL) && ids.isEmpty();
      return new Sitting(id, mode, size, byDays && open ? usual : named, ids, start);
    }
  }

  /// A sitting as ordered.
  record SittingOrdered(
      UUID id,
      Sitting.Mode mode,
      int size,
      List<String> packs,
      List<String> topics,
      List<Level> levels,
      List<String> questions,
      Instant startedAt) {

    static SittingOrdered of(Sitting sitting) {
      Settings.Scope scope = sitting.scope();
      return new SittingOrdered(
          sitting.id(),
          sitting.mode(),
          sitting.size(),
          List.copyOf(new TreeSet<>(scope.packs())),
          List.copyOf(new TreeSet<>(scope.topics())),
          List.copyOf(new TreeSet<>(scope.levels())),
          sitting.questions().stream().map(QuestionId::toString).sorted().toList(),
          sitting.startedAt());
    }
  }

  /// A step taken back.
  record UndoneJson(String questionId, String undone, UUID sitting) {

    static UndoneJson of(StudyEvent event) {
      String what =
          switch (event) {
            case StudyEvent.Reviewed _ -> "answer";
            case StudyEvent.Skipped _ -> "skip";
            case StudyEvent.Buried _ -> "bury";
            case StudyEvent.Suspended it -> it.on() ? "suspend" : "restore";
            case StudyEvent.Undone _,
                StudyEvent.Committed _,
                StudyEvent.Regraded _,
                StudyEvent.Seeded _ ->
                throw new IllegalStateException("no step: " + event);
          };
      return new UndoneJson(event.stamp().question().toString(), what, event.stamp().sitting());
    }
  }
}
