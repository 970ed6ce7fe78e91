package anneal.store;

import anneal.groups.GroupInvitation;
import anneal.groups.Member;
import anneal.groups.Membership;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlGroupStore].
interface GroupSql {

  @SqlUpdate(
      """
      insert into study_group
        (id, name, purpose, zone, weekday, challenge, boards, terms, since, archived_at)
      values
        (:id, :name, :purpose, :zone, :weekday, :challenge, :boards, :terms, :since, :archivedAt)
      """)
  void create(@Row.Bound GroupRow row);

  @SqlUpdate(
      """
      update study_group set
        name = :name, purpose = :purpose, zone = :zone, weekday = :weekday,
        challenge = :challenge, boards = :boards, terms = :terms, archived_at = :archivedAt
      where id = :id
      """)
  void change(@Row.Bound GroupRow row);

  @SqlQuery("select *, since as group_since from study_group where id = :id")
  Optional<GroupRow> group(String id);

  @SqlUpdate("delete from study_group where id = :id")
  int delete(String id);

  @SqlUpdate(
      """
      insert into group_member
        (id, group_id, learner, pseudonym, pseudonym_key, role, board, since)
      values (:id, :group, :learner, :pseudonym, :key, :role, :board, :since)
      """)
  void add(@Row.Bound MemberRow row);

  @SqlUpdate(
      """
      update group_member set
        pseudonym = :pseudonym, pseudonym_key = :key, role = :role, board = :board
      where id = :id
      """)
  void changeMember(@Row.Bound MemberRow row);

  @SqlQuery("select * from group_member where group_id = :group and id = :id")
  Optional<Member> member(String group, String id);

  @SqlQuery("select * from group_member where group_id = :group order by since, id")
  List<Member> members(String group);

  @SqlQuery("select count(*) from group_member where group_id = :group")
  int size(String group);

  @SqlQuery("select count(*) from group_member where group_id = :group and role = 'owner'")
  int owners(String group);

  @SqlQuery(
      """
      select count(*) from group_member
      where group_id = :group and pseudonym_key = :key and id <> :but
      """)
  int called(String group, String key, String but);

  @SqlQuery(
      """
      select g.name, g.purpose, g.zone, g.weekday, g.challenge, g.boards, g.terms,
        g.since as group_since, g.archived_at, m.*
      from group_member m join study_group g on g.id = m.group_id
      where m.learner = :learner order by m.since, m.id
      """)
  List<Membership> of(String learner);

  @SqlQuery(
      """
      select g.name, g.purpose, g.zone, g.weekday, g.challenge, g.boards, g.terms,
        g.since as group_since, g.archived_at, m.*
      from group_member m join study_group g on g.id = m.group_id
      where m.group_id = :group and m.learner = :learner
      """)
  Optional<Membership> membership(String group, String learner);

  @SqlUpdate("delete from group_member where group_id = :group and id = :id")
  int remove(String group, String id);

  @SqlUpdate(
      """
      insert into group_invitation (hash, id, group_id, role, expires, uses_left)
      values (:hash, :id, :group, :role, :expires, :left)
      """)
  void invite(@Row.Bound GroupInvitationRow row);

  @SqlQuery(
      """
      select i.* from group_invitation i join study_group g on g.id = i.group_id
      where i.hash = :hash and i.expires > :now and i.uses_left > 0 and g.archived_at is null
      """)
  Optional<GroupInvitation> invitation(String hash, long now);

  @SqlQuery(
      """
      select * from group_invitation
      where group_id = :group and expires > :now and uses_left > 0 order by expires, id
      """)
  List<GroupInvitation> invitations(String group, long now);

  @SqlUpdate("update group_invitation set uses_left = uses_left - 1 where hash = :hash")
  void use(String hash);

  @SqlUpdate("delete from group_invitation where expires <= :now or uses_left = 0")
  int sweepInvitations(long now);

  @SqlUpdate("delete from group_invitation where group_id = :group and id = :id")
  int revoke(String group, String id);

  /// Gives a group whose owners are gone to who follows.
  @SqlUpdate(
      """
      update group_member set role = 'owner' where id in (
        select f.id from (
          select m.id, row_number() over (
            partition by m.group_id
            order by case when a.id is null then 1 else 0 end,
              case m.role when 'instructor' then 0 else 1 end, m.since, m.id) as place
          from group_member m left join account a on a.learner = m.learner
          where not exists (
            select 1 from group_member o where o.group_id = m.group_id and o.role = 'owner')) f
        where f.place = 1)
      """)
  void follow();

  @SqlUpdate(
      """
      delete from study_group
      where not exists (select 1 from group_member m where m.group_id = study_group.id)
      """)
  void close();

  /// Of two memberships in one group the second learner's stays, with the higher role.
  @SqlUpdate(
      """
      update group_member set role = 'instructor'
      where learner = :after and role = 'member' and exists (
        select 1 from group_member b
        where b.learner = :before and b.group_id = group_member.group_id
          and b.role = 'instructor')
      """)
  void raise(String before, String after);

  @SqlUpdate(
      """
      update group_member set learner = :after
      where learner = :before and not exists (
        select 1 from group_member a
        where a.learner = :after and a.group_id = group_member.group_id)
      """)
  void move(String before, String after);
}
