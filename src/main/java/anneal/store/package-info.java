/// Tables, migrations, SQLite: the only room that says SQL.
///
/// One writer thread commits many units together, readers have connections of their own, and the
/// study log is the truth from which every card can be computed again.
@NullMarked
package anneal.store;

import org.jspecify.annotations.NullMarked;
