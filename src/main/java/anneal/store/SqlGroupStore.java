package anneal.store;

import anneal.groups.Group;
import anneal.groups.GroupInvitation;
import anneal.groups.GroupRole;
import anneal.groups.GroupStore;
import anneal.groups.GroupStore.Joined.In;
import anneal.groups.GroupStore.Joined.Refused;
import anneal.groups.GroupStore.Joined.Why;
import anneal.groups.Member;
import anneal.groups.Membership;
import anneal.person.LearnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Groups kept in a [Database].
public final class SqlGroupStore implements GroupStore {

  private final Database database;

  public SqlGroupStore(Database database) {
    this.database = database;
  }

  @Override
  public void create(Group group, Member owner) {
    database.write(
        owner.learner().value(),
        lane -> {
          lane.sql(StudySql.class).greet(owner.learner().value());
          GroupSql sql = lane.sql(GroupSql.class);
          sql.create(new GroupRow(group));
          sql.add(new MemberRow(group.id(), owner));
          return true;
        });
  }

  @Override
  public Optional<Group> group(String id) {
    return read(sql -> sql.group(id)).map(GroupRow::group);
  }

  @Override
  public List<Membership> of(LearnerId learner) {
    return read(sql -> sql.of(learner.value()));
  }

  @Override
  public Optional<Membership> membership(String group, LearnerId learner) {
    return read(sql -> sql.membership(group, learner.value()));
  }

  @Override
  public List<Member> members(String group) {
    return read(sql -> sql.members(group));
  }

  @Override
  public Changed change(String id, UnaryOperator<Group> change) {
    return write(
        id,
        lane -> {
          GroupSql sql = lane.sql(GroupSql.class);
          Optional<GroupRow> before = sql.group(id);
          before.ifPresent(it -> sql.change(new GroupRow(change.apply(it.group()))));
          return before.isPresent() ? Changed.DONE : Changed.UNKNOWN;
        });
  }

  @Override
  public void delete(String id) {
    write(id, lane -> lane.sql(GroupSql.class).delete(id));
  }

  @Override
  public Joined join(String hash, Member member, Instant now) {
    Optional<GroupInvitation> invitation = invitation(hash, now);
    return invitation.isEmpty()
        ? new Refused(Why.NO_GOOD)
        : write(
            invitation.get().group(),
            lane -> {
              database.alsoOf(lane, member.learner().value());
              return join(lane, hash, member, now);
            });
  }

  private static Joined join(Lane lane, String hash, Member member, Instant now) {
    GroupSql sql = lane.sql(GroupSql.class);
    Optional<GroupInvitation> found = sql.invitation(hash, now.toEpochMilli());
    if (found.isEmpty()) {
      return new Refused(Why.NO_GOOD);
    }
    String group = found.get().group();
    String learner = member.learner().value();
    Optional<Membership> already = sql.membership(group, learner);
    if (already.isPresent()) {
      return new In(already.get());
    }
    if (sql.size(group) >= MOST_MEMBERS) {
      return new Refused(Why.FULL);
    }
    GroupRole role = found.get().role();
    if (role == GroupRole.OWNER && guest(lane, member)) {
      return new Refused(Why.GUEST);
    }
    if (sql.called(group, Member.key(member.pseudonym()), member.id()) > 0) {
      return new Refused(Why.NAME_TAKEN);
    }
    lane.sql(StudySql.class).greet(learner);
    sql.use(hash);
    sql.add(new MemberRow(group, member.as(role)));
    return new In(sql.membership(group, learner).orElseThrow());
  }

  @Override
  public Changed changeMember(String group, String member, UnaryOperator<Member> change) {
    return changing(
        group,
        member,
        (lane, before) -> {
          Member after = change.apply(before);
          GroupSql sql = lane.sql(GroupSql.class);
          if (sql.called(group, Member.key(after.pseudonym()), member) > 0) {
            return Changed.NAME_TAKEN;
          }
          if (after.role() == GroupRole.OWNER && guest(lane, before)) {
            return Changed.GUEST;
          }
          if (last(sql, group, before) && after.role() != GroupRole.OWNER) {
            return Changed.LAST_OWNER;
          }
          sql.changeMember(new MemberRow(group, after));
          return Changed.DONE;
        });
  }

  @Override
  public Changed handOver(String group, String from, String to) {
    return changing(
        group,
        to,
        (lane, heir) -> {
          GroupSql sql = lane.sql(GroupSql.class);
          Optional<Member> owner = sql.member(group, from);
          if (owner.filter(it -> it.role() == GroupRole.OWNER).isEmpty() || from.equals(to)) {
            return Changed.UNKNOWN;
          }
          if (guest(lane, heir)) {
            return Changed.GUEST;
          }
          sql.changeMember(new MemberRow(group, heir.as(GroupRole.OWNER)));
          sql.changeMember(new MemberRow(group, owner.get().as(GroupRole.INSTRUCTOR)));
          return Changed.DONE;
        });
  }

  @Override
  public Changed remove(String group, String member) {
    return changing(
        group,
        member,
        (lane, before) -> {
          GroupSql sql = lane.sql(GroupSql.class);
          if (last(sql, group, before)) {
            return Changed.LAST_OWNER;
          }
          sql.remove(group, member);
          return Changed.DONE;
        });
  }

  private interface Change {
    Changed make(Lane lane, Member before);
  }

  private Changed changing(String group, String member, Change change) {
    return write(
        group,
        lane ->
            lane.sql(GroupSql.class)
                .member(group, member)
                .map(it -> change.make(lane, it))
                .orElse(Changed.UNKNOWN));
  }

  private static boolean last(GroupSql sql, String group, Member member) {
    return member.role() == GroupRole.OWNER && sql.owners(group) == 1;
  }

  private static boolean guest(Lane lane, Member member) {
    return lane.sql(AccountSql.class).ofLearner(member.learner().value()) == 0;
  }

  @Override
  public void invite(GroupInvitation invitation, String hash) {
    write(
        invitation.group(),
        lane -> {
          lane.sql(GroupSql.class).invite(new GroupInvitationRow(invitation, hash));
          return true;
        });
  }

  @Override
  public Optional<GroupInvitation> invitation(String hash, Instant now) {
    return read(sql -> sql.invitation(hash, now.toEpochMilli()));
  }

  @Override
  public List<GroupInvitation> invitations(String group, Instant now) {
    return read(sql -> sql.invitations(group, now.toEpochMilli()));
  }

  @Override
  public int sweepInvitations(Instant now) {
    return database.write(lane -> lane.sql(GroupSql.class).sweepInvitations(now.toEpochMilli()));
  }

  @Override
  public boolean revoke(String group, String id) {
    return write(group, lane -> lane.sql(GroupSql.class).revoke(group, id) > 0);
  }

  /// Sees to it that every group has an owner and a member, after learners were removed.
  static void settle(Lane lane) {
    GroupSql sql = lane.sql(GroupSql.class);
    sql.follow();
    sql.close();
  }

  private <T> T read(Function<GroupSql, T> query) {
    return database.read(lane -> query.apply(lane.sql(GroupSql.class)));
  }

  private <T> T write(String group, Function<Lane, T> unit) {
    return database.write("group " + group, unit);
  }
}
