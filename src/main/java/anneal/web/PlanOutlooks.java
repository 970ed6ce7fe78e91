package anneal.web;

import anneal.interview.Appointment;
import anneal.interview.PlanCourse;
import anneal.interview.Prediction;
import anneal.interview.Prospect;
import anneal.interview.StudyPlan;
import anneal.memory.EasyDays;
import anneal.planning.Plan;
import anneal.planning.Planner;
import anneal.planning.ReadinessEstimate;
import anneal.question.Catalog;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.study.Course.Lead;
import anneal.study.Course.Moment;
import anneal.study.Settings;
import anneal.study.Standings;
import anneal.web.OutlookJson.CheapJson;
import anneal.web.OutlookJson.ExpectedJson;
import anneal.web.OutlookJson.LoadJson;
import anneal.web.OutlookJson.TodayTopicJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Computes what a plan comes to, for pages.
final class PlanOutlooks {

  private static final int MOST_TOPICS = 12;

  private final PlanDesk desk;

  PlanOutlooks(PlanDesk desk) {
    this.desk = desk;
  }

  /// A plan with what was computed from it.
  private record Computed(Prospect prospect, Planner.Request request, Plan plan) {

    List<Plan.Load> studyDays() {
      return plan.days().stream().filter(it -> request.time().seconds(it.day()) > 0).toList();
    }

    double answersADay() {
      return prospect.answersADay(request, plan);
    }
  }

  /// Where a learner stands now.
  Moment moment(Visitor visitor) {
    long stamp = desk.books().study().stamp(visitor.learner());
    Settings settings = desk.books().study().settings(visitor.learner());
    return new Moment(
        visitor.learner(),
        desk.books().revisions().current(),
        Standings.of(desk.books().study().standings(visitor.learner())),
        Books.day(settings, visitor.now()),
        stamp);
  }

  /// What a plan comes to; empty where no interview is ahead.
  Optional<OutlookJson> of(StudyPlan plan, Moment moment) {
    return of(desk.course().prospect(plan, moment), moment);
  }

  /// What the plan would come to if other days were light or free.
  Optional<OutlookJson> of(StudyPlan plan, EasyDays week, Moment moment) {
    return of(desk.course().prospect(plan, week, moment), moment);
  }

  private Optional<OutlookJson> of(Prospect prospect, Moment moment) {
    return compute(prospect).map(it -> json(it, moment, it.plan.todayCount()));
  }

  /// What the plan that is decided comes to: the desk's own number of questions.
  Optional<OutlookJson> decided(StudyPlan plan, Moment moment) {
    int left = desk.course().lead(moment, Optional.empty()).map(Lead::today).orElse(0);
    return compute(desk.course().prospect(plan, moment)).map(it -> json(it, moment, left));
  }

  private Optional<Computed> compute(Prospect prospect) {
    long seed = prospect.moment().learner().hashCode();
    return prospect.request().map(it -> new Computed(prospect, it, desk.planner().plan(it, seed)));
  }

  private static int answers(Moment moment) {
    return PlanCourse.answered(moment);
  }

  private OutlookJson json(Computed it, Moment moment, int questions) {
    List<ExpectedJson> expected = expected(it, moment);
    Away away = away(it, moment);
    OutlookJson bare =
        new OutlookJson(
            expected.getFirst().days(),
            it.studyDays().size(),
            it.prospect.plan().minutes(),
            questions,
            it.answersADay(),
            answers(moment),
            ReadinessEstimate.LEAST_ANSWERS,
            expected,
            it.plan.days().stream().map(day -> load(it, day)).toList(),
            topics(it, moment, questions),
            cheapest(it, moment.catalog()),
            away.days,
            away.more,
            "");
    return PlanSummaries.with(bare);
  }

  private static List<ExpectedJson> expected(Computed computed, Moment moment) {
    List<Appointment> ahead = computed.prospect.appointments();
    boolean known = answers(moment) >= ReadinessEstimate.LEAST_ANSWERS;
    List<ExpectedJson> all = new ArrayList<>();
    for (int i = 0; i < ahead.size(); i++) {
      Plan.Expected it = computed.plan.expected().get(i);
      all.add(
          new ExpectedJson(
              ahead.get(i).id(),
              LocalDate.ofEpochDay(it.day()),
              it.day() - moment.today(),
              known ? it.recall() : null,
              known ? it.low() : null,
              known ? it.high() : null,
              known ? it.idle() : null));
    }
    return all;
  }

  private static LoadJson load(Computed it, Plan.Load day) {
    boolean rest = it.request.time().seconds(day.day()) == 0;
    return new LoadJson(LocalDate.ofEpochDay(day.day()), day.answers(), day.minutes(), rest);
  }

  private static List<TodayTopicJson> topics(Computed it, Moment moment, int questions) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (QuestionId id : it.plan.today().stream().limit(questions).toList()) {
      Optional<Question> question = moment.catalog().find(id);
      boolean fresh = moment.standings().get(id).reviews() == 0;
      question.ifPresent(
          q -> counts.computeIfAbsent(PlanDesk.topic(q), _ -> new int[2])[fresh ? 0 : 1]++);
    }
    return counts.entrySet().stream()
        .flatMap(each -> topic(moment.catalog(), each).stream())
        .sorted(Comparator.comparingInt((TodayTopicJson each) -> -each.fresh() - each.again()))
        .toList();
  }

  private static Optional<TodayTopicJson> topic(Catalog catalog, Map.Entry<String, int[]> each) {
    int[] counts = each.getValue();
    return Evidences.labelled(catalog, each.getKey())
        .map(it -> new TodayTopicJson(it.bank(), it.topic(), counts[0], counts[1]));
  }

  private static List<CheapJson> cheapest(Computed it, Catalog catalog) {
    return it.plan.topics().stream()
        .filter(topic -> topic.minutes() > 0.05)
        .limit(MOST_TOPICS)
        .flatMap(
            topic ->
                Evidences.labelled(catalog, topic.topic()).stream()
                    .map(
                        label ->
                            new CheapJson(
                                label.bank(), label.topic(), topic.loss(), topic.minutes())))
        .toList();
  }

  private record Away(int days, int more) {}

  /// Study days without any since the last prediction, which is kept when the desk is first asked.
  private Away away(Computed it, Moment moment) {
    UUID next = it.prospect.appointments().getFirst().id();
    return desk.plans().predictions(moment.learner()).stream()
        .filter(old -> old.appointment().equals(next) && old.day() < moment.today())
        .max(Comparator.comparingInt(Prediction::day))
        .map(old -> away(it, moment, old))
        .orElse(new Away(0, 0));
  }

  private static Away away(Computed it, Moment moment, Prediction old) {
    int missed = 0;
    for (int day = old.day() + 1; day < moment.today(); day++) {
      missed += it.request.time().seconds(day) > 0 ? 1 : 0;
    }
    int more = (int) Math.round(it.answersADay() - old.answers());
    return missed == 0 ? new Away(0, 0) : new Away(missed, Math.max(0, more));
  }
}
