package anneal.study;

import anneal.person.LearnerId;
import anneal.question.Catalog;
import anneal.question.QuestionId;
import java.util.List;
import java.util.Optional;

/// What leads the desk besides memory, such as an interview: an order in which questions are asked.
/// Only what is asked follows it; no card is ever changed for it.
public interface Course {

  /// Memory alone decides.
  Course NONE = (_, _) -> Optional.empty();

  /// What leads a learner now; asked with every answer, so it must be quick.
  ///
  /// @param before what led until the last answer, empty when the learner sits down
  /// @return empty where memory alone decides
  Optional<Lead> lead(Moment moment, Optional<Lead> before);

  /// Where a learner stands.
  ///
  /// @param standings every card with any event
  /// @param today study day
  /// @param stamp of the study store
  record Moment(LearnerId learner, Catalog catalog, Standings standings, int today, long stamp) {}

  /// An order.
  ///
  /// @param order questions, the one to ask first first
  /// @param today how many of them, from the first on, are for today; those after them are for who
  ///   wants more
  record Lead(List<QuestionId> order, int today) {

    /// The part for today.
    List<QuestionId> forToday() {
      return order.subList(0, Math.min(today, order.size()));
    }
  }
}
