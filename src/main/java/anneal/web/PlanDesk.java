package anneal.web;

import anneal.interview.PlanCourse;
import anneal.interview.PlanStore;
import anneal.memory.MemoryModel;
import anneal.planning.Planner;
import anneal.question.Question;

/// What routes about plans work with.
///
/// @param books the log, the cards and the banks
/// @param plans what learners decided
/// @param course what leads the desk
/// @param planner computes
/// @param model of memory, for holding predictions against what happened
public record PlanDesk(
    Books books, PlanStore plans, PlanCourse course, Planner planner, MemoryModel model) {

  /// `pack/topic`.
  static String topic(Question question) {
    return question.id().pack() + "/" + question.topic();
  }
}
