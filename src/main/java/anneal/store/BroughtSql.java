package anneal.store;

import anneal.bringing.Brought;
import anneal.store.Row.Bound;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlBroughtStore].
interface BroughtSql {

  @SqlQuery(
      """
      select * from brought b
      where edition = (select max(edition) from brought o where o.pack = b.pack)
      order by pack
      """)
  List<Brought> newest();

  @SqlQuery("select * from brought where pack = :pack order by edition desc")
  List<Brought> editions(String pack);

  @SqlQuery("select coalesce(max(edition), 0) from brought where pack = :pack")
  int last(String pack);

  @SqlUpdate(
      """
      insert into brought
        (pack, edition, title, version, questions, file_name, account, at, withdrawn)
      values
        (:pack, :edition, :title, :version, :questions, :fileName, :account, :at, :withdrawn)
      on conflict (pack, edition) do nothing
      """)
  int put(@Bound BroughtRow row);

  @SqlUpdate(
      "insert into brought_part (pack, edition, part, bytes) values (:pack, :edition, :part,"
          + " :bytes)")
  void putPart(String pack, int edition, int part, byte[] bytes);

  @SqlQuery(
      "select bytes from brought_part where pack = :pack and edition = :edition order by part")
  List<byte[]> parts(String pack, int edition);

  @SqlUpdate("delete from brought_part where pack = :pack and edition <= :edition")
  void forgetParts(String pack, int edition);

  @SqlUpdate(
      """
      update brought set withdrawn = :withdrawn
      where pack = :pack and edition = (select max(edition) from brought where pack = :pack)
      """)
  int withdraw(String pack, int withdrawn);
}
