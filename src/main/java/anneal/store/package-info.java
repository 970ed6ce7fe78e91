/// Tables, migrations, SQLite and PostgreSQL: the only room that says SQL.
///
/// On SQLite one writer thread commits many units together, readers have connections of their own,
/// and the study log is the truth from which every card can be computed again. Transactions are
/// opened and closed with `BEGIN` and `COMMIT` of our own: after a full disk the driver's
/// `setAutoCommit(false)` runs later statements outside any transaction, so an answer is refused
/// and stored all the same.
///
/// The stores hand units to a [Database] and say the same SQL to either kind. On SQLite they go
/// through the one [Writer]; on PostgreSQL each is a transaction, alone among those of its name. A
/// table is written once, in SQLite's words: [PostgresScripts] turns the script.
///
/// Jdbi runs on kept connections with kept statements ([KeptStatements]): that costs 3 to 4
/// microseconds a statement over plain JDBC, which group commit leaves room for. Expected ends of a
/// wait are [anneal.study.StudyStore.StoreUnavailable]; what keeps a database from being opened is
/// a [DatabaseProblem]; both say what to do.
@NullMarked
package anneal.store;

import org.jspecify.annotations.NullMarked;
