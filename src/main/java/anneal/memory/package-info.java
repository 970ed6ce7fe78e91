/// How a memory is modelled: FSRS-6, cards, ratings, the forgetting curve, study days and fuzz.
///
/// Pure arithmetic on `double` days. It must not know questions, learners or clocks: elapsed days
/// and seeds are handed in, so the same history gives the same card for ever.
@NullMarked
package anneal.memory;

import org.jspecify.annotations.NullMarked;
