/// What answers say about questions: classical item analysis, latent traits, and what of it may be
/// shown without showing a person.
///
/// Pure arithmetic over scores and first answers. It must not know clocks, disks, stores or groups:
/// it gets answers as they were given and says how many there need to be before a figure means
/// anything. A figure without its interval is never handed out alone.
@NullMarked
package anneal.analysis;

import org.jspecify.annotations.NullMarked;
