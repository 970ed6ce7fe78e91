package anneal.store;

import anneal.store.Row.Bound;
import anneal.talk.Heard;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlPostStore].
interface TalkSql {

  @SqlQuery("select count(*) from talk_post where member = :member and at >= :since")
  int written(String member, long since);

  @SqlUpdate(
      """
      insert into talk_post
        (id, group_id, member, pack, slug, body, spoiler, at, edited_at, endorsed, hidden)
      values
        (:id, :group, :member, :pack, :slug, :body, :spoiler, :at, :editedAt, :endorsed, :hidden)
      """)
  void add(@Bound PostRow row);

  @SqlQuery(
      """
      select p.*,
        (select count(*) from talk_vote v where v.post = p.id) as helpful,
        (select count(*) from talk_vote v where v.post = p.id and v.member = :reader) as voted
      from talk_post p
      where p.group_id = :group and p.pack = :pack and p.slug = :slug
      order by case when p.hidden is null then 0 else 1 end, p.endorsed desc,
        (select count(*) from talk_vote v where v.post = p.id) desc, p.id
      limit :limit offset :from
      """)
  List<Heard> of(String group, String pack, String slug, String reader, int from, int limit);

  @SqlQuery(
      """
      select p.*,
        (select count(*) from talk_vote v where v.post = p.id) as helpful,
        (select count(*) from talk_vote v where v.post = p.id and v.member = :reader) as voted
      from talk_post p where p.group_id = :group and p.id = :id
      """)
  Optional<Heard> find(String group, String id, String reader);

  @SqlQuery(
      """
      select p.*, 0 as helpful, 0 as voted
      from talk_post p where p.member = :member and p.group_id = :group order by p.at, p.id
      """)
  List<Heard> by(String group, String member);

  @SqlUpdate(
      """
      update talk_post set body = :body, spoiler = :spoiler, edited_at = :editedAt,
        endorsed = :endorsed, hidden = :hidden
      where id = :id and group_id = :group
      """)
  void change(@Bound PostRow row);

  @SqlUpdate("delete from talk_post where id = :id and group_id = :group")
  int remove(String group, String id);

  @SqlUpdate(
      """
      insert into talk_vote (post, member)
      select p.id, :member from talk_post p
      where p.id = :id and p.group_id = :group and p.member <> :member
      on conflict (post, member) do nothing
      """)
  void vote(String group, String id, String member);

  @SqlUpdate("delete from talk_vote where post = :id and member = :member")
  void unvote(String id, String member);

  /// Gives what a membership said to another one of the same group, which replaces it.
  @SqlUpdate(
      """
      update talk_post set member = (
        select own.id from group_member own join group_member old on old.group_id = own.group_id
        where old.id = talk_post.member and own.learner = :after)
      where member in (
        select old.id from group_member old join group_member own on own.group_id = old.group_id
        where old.learner = :before and own.learner = :after)
      """)
  void movePosts(String before, String after);

  @SqlUpdate(
      """
      update teach_back set member = (
        select own.id from group_member own join group_member old on old.group_id = own.group_id
        where old.id = teach_back.member and own.learner = :after)
      where member in (
        select old.id from group_member old join group_member own on own.group_id = old.group_id
        where old.learner = :before and own.learner = :after)
      """)
  void moveTeaching(String before, String after);
}
