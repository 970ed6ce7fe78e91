/// Zips that are not trusted: names are looked up and never used as paths, real bytes are counted
/// while they are unpacked. It must not know what the entries mean.
@NullMarked
package anneal.archive;

import org.jspecify.annotations.NullMarked;
