/// The landing between rooms and counters: the one ObjectMapper, with what sealed types look like
/// on the wire.
@NullMarked
package anneal.json;

import org.jspecify.annotations.NullMarked;
