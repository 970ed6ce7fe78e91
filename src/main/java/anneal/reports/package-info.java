/// What learners did, summed up: days, retention, sittings.
///
/// It only reads, through the port [ReportStore], so a chart can never change a schedule. It must
/// not know HTTP, SQL or the clock, nor the desk: days and learners are handed in.
@NullMarked
package anneal.reports;

import org.jspecify.annotations.NullMarked;
