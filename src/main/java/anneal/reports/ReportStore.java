package anneal.reports;

import anneal.person.LearnerId;
import java.util.List;

/// Where study is summed up. Reads only; what was undone never counts, except where it says so. A
/// disk that refuses is an exception of the store.
public interface ReportStore {

  /// What was done on each study day, earliest first; days without a review are left out.
  ///
  /// @param fromDay first study day, days since 1970-01-01
  /// @param toDay last study day, inclusive
  List<DayCount> days(LearnerId learner, int fromDay, int toDay);

  /// How much was recalled in reviews on a later day than the one before: one line for each
  /// [Retention.Age] with any, the young first.
  ///
  /// @param sinceDay first study day that counts
  List<Retention> retention(LearnerId learner, int sinceDay);

  /// Sittings in which anything happened, the one that began last first; those whose answers were
  /// all undone are there with 0 answers.
  ///
  /// @param beforeArrival only sittings with a smaller [SittingLine#arrival]; `Long.MAX_VALUE` for
  ///   the first page, then the `arrival` of the last line
  /// @param limit at most this many, 1..200
  List<SittingLine> sittings(LearnerId learner, long beforeArrival, int limit);

  /// The newest answers, newest first.
  ///
  /// @param limit at most this many, 1..20000
  List<AnswerLine> answers(LearnerId learner, int limit);

  /// First answers to variants never met before, oldest first: one for each question and variant,
  /// and only where it was the first answer of its day to the question, since what was explained
  /// minutes ago says nothing. What was undone had been seen all the same: it is left out, and what
  /// follows it is no first answer. Graded as they were graded last.
  List<FirstAnswer> firsts(LearnerId learner);

  /// How long cards that are not suspended have waited for a review that was due; no order.
  ///
  /// @param fromDay only waits that end after this study day
  /// @param toDay only waits that begin on or before this study day
  List<Wait> waits(LearnerId learner, int fromDay, int toDay);

  /// Learners' first answers to questions, of all learners, the newest first.
  ///
  /// @param limit at most this many, 1..100000
  List<Encounter> encounters(int limit);

  /// How much is stored, for the operator; may take seconds on a large store.
  Size size();

  /// How much room that takes, for the operator.
  Room room();
}
