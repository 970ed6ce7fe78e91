/// Packs that people bring in the browser: looked at before anything is kept, kept in the database
/// edition by edition, published beside the packs of folders, withdrawn and published again. What a
/// file is and how it is read belongs to a [anneal.bringing.Workbench]; this room knows no files
/// and no database.
@NullMarked
package anneal.bringing;

import org.jspecify.annotations.NullMarked;
