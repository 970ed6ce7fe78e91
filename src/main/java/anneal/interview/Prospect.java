package anneal.interview;

import anneal.memory.Card;
import anneal.memory.EasyDays;
import anneal.planning.Candidate;
import anneal.planning.Days;
import anneal.planning.Interview;
import anneal.planning.Interview.Emphasis;
import anneal.planning.Plan;
import anneal.planning.Planner;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.study.Course.Moment;
import anneal.study.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the planner is asked about a learner.
///
/// @param plan what was decided
/// @param week on which days the learner studies less or not at all
/// @param habits how the learner answers
/// @param moment where the learner stands
public record Prospect(StudyPlan plan, EasyDays week, Habits habits, Moment moment) {

  /// The question for the planner; empty where no interview is ahead, or none of the banks it asks
  /// about is there.
  public Optional<Planner.Request> request() {
    List<Interview> interviews =
        plan.ahead(moment.today()).stream().filter(this::asks).map(this::interview).toList();
    return interviews.isEmpty()
        ? Optional.empty()
        : Optional.of(new Planner.Request(moment.today(), interviews, candidates(), days()));
  }

  /// The same, as of a later moment.
  Prospect at(Moment later) {
    return new Prospect(plan, week, habits, later);
  }

  /// The interviews that the request holds, in its order.
  public List<Appointment> appointments() {
    return plan.ahead(moment.today()).stream().filter(this::asks).toList();
  }

  /// Answers on the average study day of a plan.
  public double answersADay(Planner.Request request, Plan computed) {
    return computed.days().stream()
        .filter(it -> request.time().seconds(it.day()) > 0)
        .mapToDouble(Plan.Load::answers)
        .average()
        .orElse(0);
  }

  /// What a computed plan expects, to be kept.
  List<Prediction> predictions(Planner.Request request, Plan computed) {
    List<Appointment> ahead = appointments();
    double answers = answersADay(request, computed);
    List<Prediction> all = new ArrayList<>();
    for (int i = 0; i < ahead.size(); i++) {
      Plan.Expected it = computed.expected().get(i);
      all.add(
          new Prediction(
              ahead.get(i).id(),
              moment.today(),
              it.recall(),
              it.low(),
              it.high(),
              it.idle(),
              plan.minutes(),
              answers));
    }
    return all;
  }

  private boolean asks(Appointment it) {
    return moment.catalog().packs().stream()
        .anyMatch(pack -> weight(it, pack) > 0 && !pack.questions().isEmpty());
  }

  private static double weight(Appointment it, Pack pack) {
    return it.aims().weights().getOrDefault(pack.id(), 0.0);
  }

  private Interview interview(Appointment it) {
    Aims aims = it.aims();
    return new Interview(
        it.day(),
        Math.min(it.begunDay(), moment.today()),
        aims.weights(),
        aims.dropped(),
        new Emphasis(aims.topics(), aims.level()));
  }

  private Days days() {
    return new Days(plan.minutes(), week, habits.missed());
  }

  private List<Candidate> candidates() {
    List<Appointment> ahead = appointments();
    List<Candidate> all = new ArrayList<>();
    for (Pack pack : moment.catalog().packs()) {
      if (ahead.stream().anyMatch(it -> weight(it, pack) > 0)) {
        for (Question question : pack.questions()) {
          candidate(question).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private Optional<Candidate> candidate(Question question) {
    Standing standing = moment.standings().get(question.id());
    Card card = standing.card();
    return standing.suspended()
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                question.id(),
                question.id().pack() + "/" + question.topic(),
                habits.seconds(question),
                habits.known(question),
                card,
                question.level()));
  }
}
