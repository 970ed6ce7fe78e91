package anneal.store;

import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// How guests and learners leave: [Known] forgets them when these statements were used.
interface LeavingSql {

  /// An account takes a guest over.
  @SqlUpdate("delete from guest where learner = :learner")
  void claim(String learner);

  /// A learner goes, with everything that is theirs.
  @SqlUpdate("delete from learner where id = :learner")
  void forget(String learner);
}
