/// The door: flags in, a running server or a finished command out.
@NullMarked
package anneal;

import org.jspecify.annotations.NullMarked;
