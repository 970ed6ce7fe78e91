/// Packages of Anki: the only room that knows their zip, their messages and their SQLite. What
/// comes in is hostile until shown otherwise; it must not know what becomes of the notes.
@NullMarked
package anneal.anki;

import org.jspecify.annotations.NullMarked;
