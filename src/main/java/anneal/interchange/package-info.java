/// Questions in the words of other programs: GIFT, tables, Anki notes. It turns them into [Draft]s
/// and back, and says of each question what was carried exactly, approximately or not at all; what
/// an export claims to be exact was read back and compared. It knows no files and no database.
@NullMarked
package anneal.interchange;

import org.jspecify.annotations.NullMarked;
