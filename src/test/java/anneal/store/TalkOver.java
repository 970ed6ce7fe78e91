package anneal.store;

import anneal.groups.Group;
import anneal.groups.GroupRole;
import anneal.groups.Member;
import anneal.groups.Terms;
import anneal.person.LearnerId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;

/// Groups whose members may talk, in a database.
record TalkOver(Database database) {

  private static final Instant SINCE = Instant.parse("2026-11-20T12:00:00Z");

  void furnish() {
    SqlGroupStore groups = new SqlGroupStore(database);
    open(groups, "g", "anna");
    open(groups, "h", "dora");
    join("g", "ben");
    join("g", "cem");
  }

  private static Member member(String name, GroupRole role) {
    return new Member(name, new LearnerId("of-" + name), name, role, false, SINCE);
  }

  private static void open(SqlGroupStore groups, String id, String owner) {
    Group.Rhythm rhythm = new Group.Rhythm(ZoneOffset.UTC, DayOfWeek.MONDAY, true, false);
    groups.create(
        new Group(id, id, "", rhythm, Terms.NONE, SINCE, null), member(owner, GroupRole.OWNER));
  }

  void join(String group, String name) {
    Member member = member(name, GroupRole.MEMBER);
    database.write(
        lane -> {
          lane.sql(StudySql.class).greet(member.learner().value());
          lane.sql(GroupSql.class).add(new MemberRow(group, member));
          return true;
        });
  }

  void remove(String group, String member) {
    new SqlGroupStore(database).remove(group, member);
  }
}
