package anneal.interview;

import anneal.memory.Card;
import anneal.memory.EasyDays;
import anneal.person.LearnerId;
import anneal.planning.Planner;
import anneal.planning.ReadinessEstimate;
import anneal.question.Catalog;
import anneal.study.Course;
import anneal.study.Logged;
import anneal.study.StudyStore;
import anneal.study.StudyStore.StoreUnavailable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Leads the desk by learners' plans: the order of a day is computed when its first question is
/// asked for, and again in the background as answers come in.
public final class PlanCourse implements Course {

  private static final System.Logger LOG = System.getLogger(PlanCourse.class.getName());

  /// Answers after which the order is computed again.
  private static final int EVERY = 6;

  private static final int KEPT = 2_000;

  /// Newest events that say how a learner answers.
  private static final int LOOK_BACK = 600;

  private final PlanStore plans;
  private final StudyStore study;
  private final Planner planner;
  private final Executor background;
  private final Map<LearnerId, Ranked> ranked =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LearnerId, Ranked> eldest) {
          return size() > KEPT;
        }
      };

  /// An order with what it was computed from.
  ///
  /// @param goal questions of the day, as it was said first: who answers well is not given more
  private record Ranked(Prospect prospect, Lead lead, int goal) {

    boolean isFor(Moment now) {
      Moment then = prospect.moment();
      return then.today() == now.today() && isOver(now.catalog());
    }

    /// Whether it answers the same question, but for what was answered since.
    boolean isFor(Prospect other) {
      return isFor(other.moment())
          && prospect.plan().equals(other.plan())
          && prospect.week().equals(other.week());
    }

    /// The same order, as of a later moment.
    Ranked at(Moment later) {
      return new Ranked(prospect.at(later), lead, goal);
    }

    private boolean isOver(Catalog catalog) {
      return prospect.moment().catalog() == catalog;
    }
  }

  /// @param background where orders are computed again while the learner reads
  public PlanCourse(PlanStore plans, StudyStore study, Planner planner, Executor background) {
    this.plans = plans;
    this.study = study;
    this.planner = planner;
    this.background = background;
  }

  @Override
  public Optional<Lead> lead(Moment moment, Optional<Lead> before) {
    return before.isPresent() ? going(moment) : sitting(moment);
  }

  /// What the planner is to be asked for a learner with this plan, now.
  public Prospect prospect(StudyPlan plan, Moment moment) {
    return prospect(plan, week(moment), moment);
  }

  /// The same if other days were light or free.
  public Prospect prospect(StudyPlan plan, EasyDays week, Moment moment) {
    List<Logged> newest = study.newest(moment.learner(), LOOK_BACK);
    return new Prospect(plan, week, Habits.of(newest, week, moment), moment);
  }

  private EasyDays week(Moment moment) {
    return study.settings(moment.learner()).easyDays();
  }

  /// Questions that were answered at least once.
  public static int answered(Moment moment) {
    return moment.standings().count(it -> it.reviews() > 0);
  }

  /// Keeps what is expected of the interviews ahead, once there is evidence for it.
  public void predict(StudyPlan plan, Moment moment) {
    if (answered(moment) < ReadinessEstimate.LEAST_ANSWERS
        || plan.ahead(moment.today()).isEmpty()) {
      return;
    }
    Prospect prospect = prospect(plan, moment);
    prospect
        .request()
        .ifPresent(
            it ->
                prospect
                    .predictions(it, planner.plan(it, moment.learner().hashCode()))
                    .forEach(each -> plans.predict(moment.learner(), each)));
  }

  /// The day's prediction, beside the learner's first question; a store that takes nothing now
  /// costs one day of the comparison and nothing else.
  private void predictToday(StudyPlan plan, Moment moment) {
    try {
      predict(plan, moment);
    } catch (StoreUnavailable e) {
      LOG.log(System.Logger.Level.DEBUG, "what is predicted today could not be kept", e);
    }
  }

  /// The learner sits down: what was decided may have changed, so it is read.
  private Optional<Lead> sitting(Moment moment) {
    return plans
        .plan(moment.learner())
        .filter(it -> !it.ahead(moment.today()).isEmpty())
        .flatMap(it -> sitting(it, moment));
  }

  private Optional<Lead> sitting(StudyPlan plan, Moment moment) {
    Optional<Ranked> known = known(moment.learner());
    if (known.filter(it -> it.prospect.moment().today() == moment.today()).isEmpty()) {
      background.execute(() -> predictToday(plan, moment));
    }
    Optional<Ranked> fits =
        known.filter(
            it -> it.isFor(new Prospect(plan, week(moment), it.prospect.habits(), moment)));
    return fits.filter(it -> it.prospect.moment().stamp() == moment.stamp())
        .map(Ranked::lead)
        .or(
            () ->
                rank(
                    fits.map(it -> it.prospect.at(moment))
                        .orElseGet(() -> prospect(plan, moment))));
  }

  /// One answer later: the same order, renewed now and then.
  private Optional<Lead> going(Moment moment) {
    Optional<Ranked> known = known(moment.learner()).filter(it -> it.isFor(moment));
    if (known.isEmpty()) {
      return sitting(moment);
    }
    known
        .filter(it -> moment.stamp() - it.prospect.moment().stamp() >= EVERY)
        .map(it -> it.at(moment))
        .ifPresent(
            it -> {
              keep(it);
              background.execute(() -> rank(it.prospect));
            });
    return known.map(Ranked::lead);
  }

  private Optional<Lead> rank(Prospect prospect) {
    return prospect.request().map(planner::order).map(it -> keep(ranked(it, prospect)).lead);
  }

  private Ranked ranked(Planner.Order order, Prospect prospect) {
    Moment moment = prospect.moment();
    int done = answeredToday(moment);
    int goal =
        known(moment.learner())
            .filter(it -> it.isFor(prospect))
            .map(Ranked::goal)
            .orElse(done + order.fitting());
    return new Ranked(prospect, new Lead(order.questions(), Math.max(0, goal - done)), goal);
  }

  private static int answeredToday(Moment moment) {
    return moment
        .standings()
        .count(it -> it.card() instanceof Card.Seen seen && seen.lastDay() >= moment.today());
  }

  private Optional<Ranked> known(LearnerId learner) {
    synchronized (ranked) {
      return Optional.ofNullable(ranked.get(learner));
    }
  }

  private Ranked keep(Ranked order) {
    synchronized (ranked) {
      ranked.put(order.prospect.moment().learner(), order);
    }
    return order;
  }
}
