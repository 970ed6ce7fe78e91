package anneal.interview;

import anneal.memory.Card;
import anneal.person.LearnerId;
import anneal.planning.Planner;
import anneal.planning.ReadinessEstimate;
import anneal.question.Catalog;
import anneal.study.Course;
import anneal.study.StudyStore;
import anneal.study.StudyStore.StoreUnavailable;
import java.util.LinkedHashMap;
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
  private record Ranked(StudyPlan plan, Habits habits, Moment moment, Lead lead, int goal) {

    boolean isFor(Moment now) {
      return moment.today() == now.today() && isOver(now.catalog());
    }

    /// The same order, as of a later moment.
    Ranked at(Moment later) {
      return new Ranked(plan, habits, later, lead, goal);
    }

    private boolean isOver(Catalog catalog) {
      return moment.catalog() == catalog;
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
    Habits habits =
        Habits.of(study.newest(moment.learner(), LOOK_BACK), moment.catalog(), moment.today());
    return new Prospect(plan, habits, moment);
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
    if (known.filter(it -> it.moment.today() == moment.today()).isEmpty()) {
      background.execute(() -> predictToday(plan, moment));
    }
    Optional<Ranked> fits = known.filter(it -> it.isFor(moment) && it.plan.equals(plan));
    if (fits.filter(it -> it.moment.stamp() == moment.stamp()).isPresent()) {
      return fits.map(Ranked::lead);
    }
    Habits habits = fits.map(Ranked::habits).orElseGet(() -> prospect(plan, moment).habits());
    return rank(plan, habits, moment);
  }

  /// One answer later: the same order, renewed now and then.
  private Optional<Lead> going(Moment moment) {
    Optional<Ranked> known = known(moment.learner()).filter(it -> it.isFor(moment));
    if (known.isEmpty()) {
      return sitting(moment);
    }
    known
        .filter(it -> moment.stamp() - it.moment.stamp() >= EVERY)
        .ifPresent(
            it -> {
              keep(it.at(moment));
              background.execute(() -> rank(it.plan, it.habits, moment));
            });
    return known.map(Ranked::lead);
  }

  private Optional<Lead> rank(StudyPlan plan, Habits habits, Moment moment) {
    return new Prospect(plan, habits, moment)
        .request()
        .map(planner::order)
        .map(it -> keep(ranked(it, new Prospect(plan, habits, moment))).lead);
  }

  private Ranked ranked(Planner.Order order, Prospect prospect) {
    Moment moment = prospect.moment();
    int done = answeredToday(moment);
    int goal =
        known(moment.learner())
            .filter(it -> it.isFor(moment) && it.plan.equals(prospect.plan()))
            .map(Ranked::goal)
            .orElse(done + order.fitting());
    Lead lead = new Lead(order.questions(), Math.max(0, goal - done));
    return new Ranked(prospect.plan(), prospect.habits(), moment, lead, goal);
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
      ranked.put(order.moment.learner(), order);
    }
    return order;
  }
}
