/// What a learner is shown of the past and the days ahead.
///
/// Read only: pure functions of lines that the port hands over, so that a report can never change a
/// card. It must not know how the desk chooses or how rows are stored.
@NullMarked
package anneal.reports;

import org.jspecify.annotations.NullMarked;
