/// Disk: reads and watches pack folders. The only room that says Path.
@NullMarked
package anneal.files;

import org.jspecify.annotations.NullMarked;
