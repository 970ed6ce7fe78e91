/// What whoever runs a server does for its data: backups made in time, tried by restoring them, and
/// said to be missing before they are needed. Where a backup lies and how it is made is the store's
/// matter; this room knows no files, no database and no clock.
@NullMarked
package anneal.upkeep;

import org.jspecify.annotations.NullMarked;
