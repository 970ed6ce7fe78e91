package anneal.web;

import anneal.interview.Debrief;
import anneal.interview.PlanCourse;
import anneal.interview.StudyPlan;
import anneal.person.LearnerId;
import anneal.planning.Profile;
import anneal.question.QuestionId;
import anneal.study.Course.Lead;
import anneal.study.Course.Moment;
import anneal.study.StudyEvent.Reviewed;
import anneal.web.PlanPageJson.DebriefJson;
import anneal.web.PlanPageJson.PastJson;
import anneal.web.PlanPageJson.PredictionJson;
import anneal.web.PlanPageJson.ProfileJson;
import anneal.web.Problem.Fault;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A learner's way to an interview: decided, previewed, changed, taken back, looked back on.
public final class PlanRoutes extends Routes {

  private final PlanDesk desk;
  private final PlanOutlooks outlooks;
  private final Visitors visitors;

  public PlanRoutes(PlanDesk desk, Visitors visitors) {
    this.desk = desk;
    this.outlooks = new PlanOutlooks(desk);
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/plan", Access.VISITING, this::show)
        .get("/api/plan/line", Access.VISITING, this::line)
        .put("/api/plan", Access.STUDYING, this::decide)
        .post("/api/plan/previews", Access.VISITING, this::preview)
        .post("/api/plan/undos", Access.STUDYING, this::undo)
        .put("/api/plan/interviews/{interviewId}/debrief", Access.STUDYING, this::debrief);
  }

  private void show(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Replies.json(ctx, page(visitor, outlooks.moment(visitor)));
  }

  private PlanPageJson page(Visitor visitor, Moment moment) {
    LearnerId learner = visitor.learner();
    Optional<StudyPlan> plan = desk.plans().plan(learner);
    return new PlanPageJson(
        LocalDate.ofEpochDay(moment.today()),
        EasyDaysJson.of(desk.books().study().settings(learner).easyDays()),
        plan.map(PlanJson::of).orElse(null),
        plan.flatMap(it -> it.open(moment.today())).map(it -> it.id()).orElse(null),
        desk.plans().undoable(learner),
        Profile.ALL.stream().map(ProfileJson::of).toList(),
        plan.flatMap(it -> outlooks.decided(it, moment)).orElse(null),
        desk.plans().predictions(learner).stream().map(PredictionJson::of).toList(),
        plan.map(it -> past(it, moment)).orElse(List.of()),
        desk.plans().debriefs(learner).stream().map(DebriefJson::of).toList(),
        desk.plans().feedSince(learner).orElse(null));
  }

  private List<PastJson> past(StudyPlan plan, Moment moment) {
    if (plan.appointments().stream().allMatch(it -> it.ahead(moment.today()))) {
      return List.of();
    }
    List<Reviewed> reviews = desk.books().newest(moment.learner());
    PlanPast past = new PlanPast(reviews, desk.model());
    return plan.appointments().stream()
        .filter(it -> !it.ahead(moment.today()))
        .map(past::of)
        .toList();
  }

  /// What pages besides the plan's own say of it.
  ///
  /// @param open whether an interview is over and the learner has not said how to go on
  record LineJson(
      boolean planned,
      boolean open,
      @Nullable LocalDate date,
      @Nullable String label,
      int days,
      int minutes,
      int questions,
      int answers) {}

  private void line(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Optional<StudyPlan> plan = desk.plans().plan(visitor.learner());
    Moment moment = outlooks.moment(visitor);
    int answers = PlanCourse.answered(moment);
    Optional<Lead> lead = plan.flatMap(_ -> desk.course().lead(moment, Optional.empty()));
    LineJson none =
        new LineJson(
            plan.isPresent(),
            plan.flatMap(it -> it.open(moment.today())).isPresent(),
            null,
            null,
            0,
            plan.map(it -> it.minutes()).orElse(0),
            0,
            answers);
    Replies.json(
        ctx,
        plan.map(it -> it.ahead(moment.today()))
            .filter(it -> !it.isEmpty())
            .map(List::getFirst)
            .map(
                it ->
                    new LineJson(
                        true,
                        none.open,
                        LocalDate.ofEpochDay(it.day()),
                        it.label(),
                        it.day() - moment.today(),
                        none.minutes,
                        lead.map(Lead::today).orElse(0),
                        answers))
            .orElse(none));
  }

  private void decide(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Moment moment = outlooks.moment(visitor);
    StudyPlan plan = read(ctx, visitor, moment);
    desk.plans().put(visitor.learner(), plan, visitor.now());
    desk.course().predict(plan, moment);
    show(ctx);
  }

  private StudyPlan read(Context ctx, Visitor visitor, Moment moment) {
    return Body.read(ctx, PlanJson.class)
        .plan(
            new PlanJson.Ground(
                desk.plans().plan(visitor.learner()), moment.catalog(), moment.today(), false));
  }

  private void preview(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Moment moment = outlooks.moment(visitor);
    StudyPlan plan = read(ctx, visitor, moment);
    Replies.json(
        ctx,
        outlooks
            .of(plan, moment)
            .orElseThrow(
                () ->
                    BodyFaults.refusal(
                        List.of(new Fault("/interviews", "needs one that is still ahead")))));
  }

  private void undo(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    if (!desk.plans().undo(visitor.learner())) {
      throw new Refusal(ProblemType.NOTHING_TO_UNDO, "The plan has no change to take back.");
    }
    show(ctx);
  }

  /// What is noted in private.
  record NoteJson(List<String> topics, String note, Debrief.Felt felt, Debrief.Outcome outcome) {}

  private void debrief(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    UUID id = Parameters.uuid(ctx, "interviewId");
    NoteJson body = Body.read(ctx, NoteJson.class);
    if (desk.plans().plan(visitor.learner()).flatMap(it -> it.find(id)).isEmpty()) {
      throw new Refusal(
          ProblemType.NOT_FOUND, "There is no such interview; take its id from /api/plan.");
    }
    List<Fault> faults = new ArrayList<>();
    if (body.note.length() > Debrief.NOTE) {
      faults.add(new Fault("/note", "must have at most %d characters".formatted(Debrief.NOTE)));
    }
    boolean named =
        body.topics.size() <= 100
            && body.topics.stream()
                .allMatch(it -> QuestionId.isSlug(it) || QuestionId.parse(it).isPresent());
    if (!named) {
      faults.add(new Fault("/topics", "must name banks or topics of /api/banks, at most 100"));
    }
    if (!faults.isEmpty()) {
      throw BodyFaults.refusal(faults);
    }
    Debrief debrief =
        new Debrief(id, Set.copyOf(body.topics), body.note, body.felt, body.outcome, visitor.now());
    desk.plans().note(visitor.learner(), debrief);
    Replies.json(ctx, DebriefJson.of(debrief));
  }
}
