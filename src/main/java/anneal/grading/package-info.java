/// The marker: an answer held against a task gives a verdict with remarks.
///
/// Pure functions of task and answer, so a key fix is a replay. It must not know learners,
/// schedules or ratings: how a score becomes a rating is the desk's policy.
@NullMarked
package anneal.grading;

import org.jspecify.annotations.NullMarked;
