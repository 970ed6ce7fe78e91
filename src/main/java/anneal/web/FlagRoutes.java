package anneal.web;

import anneal.person.LearnerId;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.study.Flag;
import anneal.study.FlagStep;
import anneal.study.FlagStore;
import anneal.study.Flagged;
import anneal.study.StudyEvent.Reviewed;
import anneal.web.FlagJson.CaseJson;
import anneal.web.FlagJson.DeskJson;
import anneal.web.FlagJson.ReportJson;
import anneal.web.FlagJson.ReportsJson;
import anneal.web.FlagJson.StepJson;
import anneal.web.Problem.Fault;
import anneal.web.markup.Html;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of reports of wrong questions: seen by everybody at the question, moved by those
/// who teach.
public final class FlagRoutes extends Routes {

  private static final Logger LOG = LoggerFactory.getLogger(FlagRoutes.class);
  private static final int AT_A_QUESTION = 50;
  private static final int LONGEST_NOTE = 1_000;
  private static final int HIGHEST_REVISION = 100_000;

  private final FlagStore store;
  private final Books books;
  private final Sheets sheets;
  private final Visitors visitors;

  public FlagRoutes(FlagStore store, Books books, Sheets sheets, Visitors visitors) {
    this.store = store;
    this.books = books;
    this.sheets = sheets;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/questions/{pack}/{slug}/flags", Access.VISITING, this::ofQuestion)
        .get("/api/flags", Access.INSTRUCTING, this::desk)
        .put("/api/flags/{flagId}/state", Access.INSTRUCTING, this::move);
  }

  private void ofQuestion(Context ctx) {
    LearnerId learner = visitors.of(ctx).learner();
    QuestionId id = Parameters.question(ctx);
    boolean answered = Answered.has(books, learner, id);
    List<ReportJson> reports =
        store.of(id, AT_A_QUESTION).stream().map(it -> report(it, learner, answered)).toList();
    Replies.json(ctx, new ReportsJson(reports));
  }

  /// Notes may say what is right, so they wait until it was answered.
  private ReportJson report(Flagged it, LearnerId learner, boolean answered) {
    boolean mine = it.flag().learner().equals(learner);
    return ReportJson.of(it, mine, steps(it, mine || answered));
  }

  private List<StepJson> steps(Flagged flagged, boolean notes) {
    return flagged.steps().stream()
        .map(
            it ->
                new StepJson(
                    it.state(),
                    it.revision(),
                    notes ? sheets.markup().html(it.note()) : Html.NONE,
                    it.at()))
        .toList();
  }

  private void desk(Context ctx) {
    FlagStep.State state = Parameters.query(ctx, "state").map(FlagRoutes::state).orElse(null);
    UUID before = Parameters.query(ctx, "before").map(FlagRoutes::cursor).orElse(null);
    int limit = Parameters.limit(ctx);
    List<Flagged> found = store.page(state, before, limit + 1);
    List<CaseJson> page = found.stream().limit(limit).map(this::caseOf).toList();
    String next = found.size() > limit ? page.getLast().id().toString() : null;
    Replies.json(ctx, new DeskJson(page, next));
  }

  private static FlagStep.State state(String name) {
    return Arrays.stream(FlagStep.State.values())
        .filter(it -> it.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () -> Parameters.bad("state is open, confirmed, fixed, remarked or declined."));
  }

  private static UUID cursor(String text) {
    return Parameters.uuid(text)
        .orElseThrow(() -> Parameters.bad("before must be the value of next in the page before."));
  }

  private void move(Context ctx) {
    UUID id = Parameters.uuid(ctx, "flagId");
    StateOrder order = Body.read(ctx, StateOrder.class).checked();
    Flagged flagged = store.find(id).orElseThrow(FlagRoutes::gone);
    if (!flagged.state().leadsTo(order.state)) {
      throw late(flagged.state());
    }
    Visitor visitor = visitors.of(ctx);
    if (!store.step(id, flagged.state(), order.step(visitor.now()))) {
      throw late(store.find(id).orElseThrow(FlagRoutes::gone).state());
    }
    LOG.info("request {}: report {} is {}", Replies.requestId(ctx), id, order.state);
    Replies.json(ctx, caseOf(store.find(id).orElseThrow(FlagRoutes::gone)));
  }

  private static Refusal gone() {
    return new Refusal(ProblemType.NOT_FOUND, "The report is gone already; list them again.");
  }

  private static Refusal late(FlagStep.State state) {
    return new Refusal(
        ProblemType.REPORT_MOVED_ON,
        "It is %s by now; look at it again.".formatted(state.name().toLowerCase(Locale.ROOT)));
  }

  private CaseJson caseOf(Flagged flagged) {
    Flag flag = flagged.flag();
    QuestionId id = flag.question();
    Optional<Question> wording = books.revisions().find(id, flag.asked().revision().hash());
    return new CaseJson(
        flag.id(),
        flag.at(),
        id.toString(),
        sheets.labels().bank(id),
        flag.asked().revision().number(),
        books.revisions().current().find(id).map(it -> it.revision().number()).orElse(null),
        flag.asked().variant(),
        flag.asked().order(),
        wording
            .map(it -> sheets.markup().html(it.variant(flag.asked().variant()).stem()))
            .orElse(Html.NONE),
        wording.flatMap(it -> own(it, flag)).orElse(null),
        flag.text(),
        flagged.state(),
        steps(flagged, true));
  }

  /// The answer that whoever reports gave to what they saw.
  private Optional<Html> own(Question wording, Flag flag) {
    Dealt dealt = Dealt.of(wording.variant(flag.asked().variant()).task(), flag.asked().order());
    return books.study().cardLog(flag.learner(), flag.question()).stream()
        .flatMap(it -> it.event() instanceof Reviewed given ? Stream.of(given) : Stream.empty())
        .filter(it -> it.asked().equals(flag.asked()))
        .map(it -> sheets.shown().own(dealt, it.response().answer()))
        .reduce((_, last) -> last);
  }

  record StateOrder(FlagStep.State state, @Nullable Integer revision, String note) {

    StateOrder checked() {
      List<Fault> faults = new ArrayList<>();
      if (state == FlagStep.State.OPEN || state == FlagStep.State.REMARKED) {
        faults.add(new Fault("/state", "must be confirmed, fixed or declined"));
      }
      if ((state == FlagStep.State.FIXED) != (revision != null)) {
        faults.add(new Fault("/revision", "goes with fixed, and only with it"));
      }
      if (revision != null && (revision < 1 || revision > HIGHEST_REVISION)) {
        faults.add(new Fault("/revision", "must be 1 to " + HIGHEST_REVISION));
      }
      if (note.length() > LONGEST_NOTE) {
        faults.add(new Fault("/note", "may have " + LONGEST_NOTE + " characters at most"));
      }
      if (!faults.isEmpty()) {
        throw BodyFaults.refusal(faults);
      }
      return this;
    }

    FlagStep step(Instant now) {
      return new FlagStep(state, revision, note.strip(), now);
    }
  }
}
