package anneal.store;

import anneal.store.Row.Bound;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlTeachStore] and [SqlQuietStore].
interface TeachSql {

  @SqlQuery("select count(*) from teach_back where group_id = :group and member = :member")
  int of(String group, String member);

  @SqlUpdate(
      """
      insert into teach_back (id, group_id, member, pack, slug, audience, day, body, at)
      values (:id, :group, :member, :pack, :slug, :audience, cast(:day as integer), :body, :at)
      """)
  void add(@Bound TeachRow row);

  @SqlQuery(
      """
      select t.*, q.member as asker, q.body as question, q.reply
      from teach_back t left join teach_question q on q.teach_back = t.id
      where t.group_id = :group and t.id < :before order by t.id desc limit :limit
      """)
  List<TeachRow> page(String group, String before, int limit);

  @SqlQuery(
      """
      select t.*, q.member as asker, q.body as question, q.reply
      from teach_back t left join teach_question q on q.teach_back = t.id
      where t.group_id = :group and t.id = :id
      """)
  Optional<TeachRow> find(String group, String id);

  @SqlQuery(
      """
      select t.*, q.member as asker, q.body as question, q.reply
      from teach_back t left join teach_question q on q.teach_back = t.id
      where t.group_id = :group and (t.member = :member or q.member = :member) order by t.id
      """)
  List<TeachRow> by(String group, String member);

  @SqlUpdate("update teach_back set body = :body, at = :at where id = :id")
  void change(@Bound TeachRow row);

  @SqlUpdate(
      """
      insert into teach_question (teach_back, member, body, reply)
      values (:id, :member, :body, :reply)
      on conflict (teach_back) do update set reply = excluded.reply
      """)
  void ask(String id, String member, String body, String reply);

  @SqlUpdate("delete from teach_back where group_id = :group and id = :id")
  int remove(String group, String id);

  @SqlQuery(
      """
      select q.member from group_quiet q join group_member m on m.id = q.member
      where m.group_id = :group
      """)
  List<String> quiet(String group);

  @SqlUpdate("insert into group_quiet (member) values (:member) on conflict (member) do nothing")
  void hush(String member);

  @SqlUpdate("delete from group_quiet where member = :member")
  void speak(String member);
}
