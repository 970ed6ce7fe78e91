/// Adapters for what people need from outside: mail, providers of identities, the hashing of
/// passwords and the list of those that everybody tries. It implements ports of the room `people`
/// and decides nothing.
@NullMarked
package anneal.outside;

import org.jspecify.annotations.NullMarked;
