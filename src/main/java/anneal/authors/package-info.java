/// What an author works with beside findings: blind copies, stress, reports, starting points.
///
/// It works on packs that were already read, so it knows neither disk nor JSON; nothing that a
/// learner meets depends on it.
@NullMarked
package anneal.authors;

import org.jspecify.annotations.NullMarked;
