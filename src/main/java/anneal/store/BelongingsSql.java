package anneal.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/// The statements of [SqlBelongingsStore].
interface BelongingsSql {

  @SqlQuery("select * from event where learner = :learner order by arrival")
  List<EventRow> events(String learner);

  @SqlQuery("select * from sitting where learner = :learner order by started_at, id")
  List<SittingRow> sittings(String learner);

  @SqlQuery("select * from flag where learner = :learner order by at, id")
  List<FlagRow> flags(String learner);

  @SqlQuery("select * from flag where id = :id")
  Optional<FlagRow> flag(String id);
}
