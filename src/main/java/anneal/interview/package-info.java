/// The way to an interview: what a learner decided (dates, profiles, minutes, days of rest), what
/// the desk asks first because of it, what was predicted on each day, and what came of it. It asks
/// the planning room for arithmetic and tells the desk an order; it never touches a memory, and
/// knows neither pages nor tables.
@NullMarked
package anneal.interview;

import org.jspecify.annotations.NullMarked;
