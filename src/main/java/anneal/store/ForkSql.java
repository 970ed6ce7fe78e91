package anneal.store;

import anneal.sharing.Fork;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// The statements of [SqlForkStore].
interface ForkSql {

  @SqlQuery("select * from fork order by pack")
  List<Fork> all();

  @SqlQuery("select * from fork where pack = :pack")
  Optional<Fork> of(String pack);

  @SqlQuery("select bytes from fork_part where pack = :pack order by part")
  List<byte[]> parts(String pack);

  @SqlUpdate(
      """
      insert into fork (pack, origin, base, group_id, passed)
      values (:pack, :origin, :base, cast(:group as text), :passed)
      on conflict (pack) do update set base = excluded.base, passed = excluded.passed
      """)
  void put(String pack, String origin, int base, @Nullable String group, int passed);

  @SqlUpdate("delete from fork_part where pack = :pack")
  void forgetParts(String pack);

  @SqlUpdate("insert into fork_part (pack, part, bytes) values (:pack, :part, :bytes)")
  void putPart(String pack, int part, byte[] bytes);

  @SqlUpdate("update fork set passed = :edition where pack = :pack")
  int pass(String pack, int edition);
}
