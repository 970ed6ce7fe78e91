/// From an interview date to what to study today, and what to expect of it: policies, a simulator
/// that compares them, predicted recall, readiness, placement.
///
/// Pure arithmetic over columns of numbers, on memory alone. It must not know clocks, disks or
/// stores, nor bend a memory state: a plan chooses what is asked, never what is remembered. Chance
/// comes from seeds, so that a forecast can be computed again and held against what happened.
@NullMarked
package anneal.planning;

import org.jspecify.annotations.NullMarked;
