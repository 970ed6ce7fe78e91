package anneal.store;

import anneal.groups.Assignment;
import anneal.groups.Attempt;
import anneal.groups.Challenge;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlWorkStore].
interface WorkSql {

  @SqlUpdate(
      """
      insert into group_assignment (id, group_id, title, pack, topic, size, due_day, since)
      values (:id, :group, :title, :pack, :topic, :size, :dueDay, :since)
      """)
  void assign(@Row.Bound WorkRows.AssignmentRow row);

  @SqlQuery("select * from group_assignment where group_id = :group order by due_day, since, id")
  List<Assignment> assignments(String group);

  @SqlUpdate("delete from group_assignment where group_id = :group and id = :id")
  int withdraw(String group, String id);

  @SqlUpdate(
      """
      insert into group_challenge (group_id, opens_day, opens_at, closes_at, questions)
      values (:group, :day, :opensAt, :closesAt, :questions)
      on conflict (group_id, opens_day) do nothing
      """)
  void keep(@Row.Bound WorkRows.ChallengeRow row);

  @SqlQuery("select * from group_challenge where group_id = :group and opens_day = :day")
  Optional<Challenge> challenge(String group, int day);

  @SqlQuery(
      "select * from group_challenge where group_id = :group order by opens_day desc limit :limit")
  List<Challenge> challenges(String group, int limit);

  @SqlUpdate(
      """
      insert into group_attempt (group_id, opens_day, member, sitting, since)
      values (:group, :day, :member, :sitting, :since)
      on conflict (group_id, opens_day, member) do nothing
      """)
  void begin(String group, int day, String member, String sitting, long since);

  @SqlQuery(
      """
      select * from group_attempt where group_id = :group and opens_day = :day
      order by since, member
      """)
  List<Attempt> attempts(String group, int day);

  @SqlUpdate(
      """
      insert into group_explainer (group_id, opens_day, member, since)
      values (:group, :day, :member, :since)
      on conflict (group_id, opens_day, member) do nothing
      """)
  void volunteer(String group, int day, String member, long since);

  @SqlUpdate(
      """
      delete from group_explainer
      where group_id = :group and opens_day = :day and member = :member
      """)
  void standDown(String group, int day, String member);

  @SqlQuery(
      """
      select member from group_explainer where group_id = :group and opens_day = :day
      order by since, member
      """)
  List<String> explainers(String group, int day);

  @SqlUpdate(
      """
      insert into group_thanks (group_id, opens_day, voter, explainer)
      values (:group, :day, :voter, :explainer)
      on conflict (group_id, opens_day, voter) do update set explainer = excluded.explainer
      """)
  void thank(String group, int day, String voter, String explainer);

  @SqlQuery("select * from group_thanks where group_id = :group and opens_day = :day")
  List<WorkRows.Thanks> thanks(String group, int day);
}
