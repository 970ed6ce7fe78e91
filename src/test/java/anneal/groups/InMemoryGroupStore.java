package anneal.groups;

import anneal.groups.GroupStore.Joined.In;
import anneal.groups.GroupStore.Joined.Refused;
import anneal.groups.GroupStore.Joined.Why;
import anneal.person.LearnerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The twin of the database: the same contract in maps.
public final class InMemoryGroupStore implements GroupStore {

  private static final Comparator<Member> BY_ARRIVAL =
      Comparator.comparing(Member::since).thenComparing(Member::id);

  private final Predicate<LearnerId> account;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, List<Member>> members = new LinkedHashMap<>();
  private final Map<String, GroupInvitation> invitations = new LinkedHashMap<>();

  /// @param account whether a learner has an account
  public InMemoryGroupStore(Predicate<LearnerId> account) {
    this.account = account;
  }

  @Override
  public synchronized void create(Group group, Member owner) {
    groups.put(group.id(), group);
    members.put(group.id(), new ArrayList<>(List.of(owner)));
  }

  @Override
  public synchronized Optional<Group> group(String id) {
    return Optional.ofNullable(groups.get(id));
  }

  @Override
  public synchronized List<Membership> of(LearnerId learner) {
    return groups.keySet().stream()
        .flatMap(it -> membership(it, learner).stream())
        .sorted(Comparator.comparing(Membership::member, BY_ARRIVAL))
        .toList();
  }

  @Override
  public synchronized Optional<Membership> membership(String group, LearnerId learner) {
    return in(group).stream()
        .filter(it -> it.learner().equals(learner))
        .findFirst()
        .map(it -> new Membership(groups.get(group), it));
  }

  @Override
  public synchronized List<Member> members(String group) {
    return in(group).stream().sorted(BY_ARRIVAL).toList();
  }

  private List<Member> in(String group) {
    return members.getOrDefault(group, List.of());
  }

  @Override
  public synchronized Changed change(String id, UnaryOperator<Group> change) {
    return groups.computeIfPresent(id, (_, it) -> change.apply(it)) == null
        ? Changed.UNKNOWN
        : Changed.DONE;
  }

  @Override
  public synchronized void delete(String id) {
    groups.remove(id);
    members.remove(id);
    invitations.values().removeIf(it -> it.group().equals(id));
  }

  @Override
  public synchronized Joined join(String hash, Member member, Instant now) {
    Optional<GroupInvitation> found = invitation(hash, now);
    if (found.isEmpty()) {
      return new Refused(Why.NO_GOOD);
    }
    GroupInvitation it = found.get();
    Optional<Membership> already = membership(it.group(), member.learner());
    if (already.isPresent()) {
      return new In(already.get());
    }
    if (in(it.group()).size() >= MOST_MEMBERS) {
      return new Refused(Why.FULL);
    }
    if (it.role() == GroupRole.OWNER && !account.test(member.learner())) {
      return new Refused(Why.GUEST);
    }
    if (called(it.group(), member)) {
      return new Refused(Why.NAME_TAKEN);
    }
    int left = it.left() - 1;
    invitations.put(hash, new GroupInvitation(it.id(), it.group(), it.role(), it.expires(), left));
    in(it.group()).add(member.as(it.role()));
    return new In(membership(it.group(), member.learner()).orElseThrow());
  }

  private boolean called(String group, Member member) {
    return in(group).stream()
        .filter(it -> !it.id().equals(member.id()))
        .anyMatch(it -> Member.key(it.pseudonym()).equals(Member.key(member.pseudonym())));
  }

  private Optional<Member> member(String group, String id) {
    return in(group).stream().filter(it -> it.id().equals(id)).findFirst();
  }

  private void replace(String group, Member member) {
    in(group).replaceAll(it -> it.id().equals(member.id()) ? member : it);
  }

  private boolean last(String group, Member member) {
    return member.role() == GroupRole.OWNER
        && in(group).stream().filter(it -> it.role() == GroupRole.OWNER).count() == 1;
  }

  @Override
  public synchronized Changed changeMember(
      String group, String member, UnaryOperator<Member> change) {
    Optional<Member> before = member(group, member);
    if (before.isEmpty()) {
      return Changed.UNKNOWN;
    }
    Member after = change.apply(before.get());
    if (called(group, after)) {
      return Changed.NAME_TAKEN;
    }
    if (after.role() == GroupRole.OWNER && !account.test(after.learner())) {
      return Changed.GUEST;
    }
    if (last(group, before.get()) && after.role() != GroupRole.OWNER) {
      return Changed.LAST_OWNER;
    }
    replace(group, after);
    return Changed.DONE;
  }

  @Override
  public synchronized Changed handOver(String group, String from, String to) {
    Optional<Member> owner = member(group, from).filter(it -> it.role() == GroupRole.OWNER);
    Optional<Member> heir = member(group, to);
    if (owner.isEmpty() || heir.isEmpty() || from.equals(to)) {
      return Changed.UNKNOWN;
    }
    if (!account.test(heir.get().learner())) {
      return Changed.GUEST;
    }
    replace(group, heir.get().as(GroupRole.OWNER));
    replace(group, owner.get().as(GroupRole.INSTRUCTOR));
    return Changed.DONE;
  }

  @Override
  public synchronized Changed remove(String group, String member) {
    Optional<Member> before = member(group, member);
    if (before.isEmpty()) {
      return Changed.UNKNOWN;
    }
    if (last(group, before.get())) {
      return Changed.LAST_OWNER;
    }
    in(group).remove(before.get());
    return Changed.DONE;
  }

  @Override
  public synchronized void invite(GroupInvitation invitation, String hash) {
    invitations.put(hash, invitation);
  }

  @Override
  public synchronized Optional<GroupInvitation> invitation(String hash, Instant now) {
    return Optional.ofNullable(invitations.get(hash))
        .filter(it -> it.expires().isAfter(now) && it.left() > 0)
        .filter(it -> group(it.group()).filter(g -> g.archived() == null).isPresent());
  }

  @Override
  public synchronized List<GroupInvitation> invitations(String group, Instant now) {
    return invitations.values().stream()
        .filter(it -> it.group().equals(group))
        .filter(it -> it.expires().isAfter(now) && it.left() > 0)
        .sorted(Comparator.comparing(GroupInvitation::expires).thenComparing(GroupInvitation::id))
        .toList();
  }

  @Override
  public synchronized int sweepInvitations(Instant now) {
    int before = invitations.size();
    invitations.values().removeIf(it -> it.left() == 0 || !it.expires().isAfter(now));
    return before - invitations.size();
  }

  @Override
  public synchronized boolean revoke(String group, String id) {
    return invitations.values().removeIf(it -> it.id().equals(id) && it.group().equals(group));
  }

  /// What became of memberships when a guest signed in to an account.
  public synchronized void move(LearnerId before, LearnerId after) {
    for (Membership each : of(before)) {
      String group = each.group().id();
      Member guest = each.member();
      Optional<Member> kept = membership(group, after).map(Membership::member);
      if (kept.isEmpty()) {
        replace(group, guest.of(after));
      } else {
        in(group).remove(guest);
        if (!kept.get().role().covers(guest.role())) {
          replace(group, kept.get().as(guest.role()));
        }
      }
    }
  }

  /// What becomes of groups when a learner is removed.
  public synchronized void forget(LearnerId learner) {
    for (Membership each : of(learner)) {
      List<Member> rest = in(each.group().id());
      rest.remove(each.member());
      if (rest.isEmpty()) {
        delete(each.group().id());
      } else if (rest.stream().noneMatch(it -> it.role() == GroupRole.OWNER)) {
        Member heir =
            rest.stream()
                .min(Comparator.comparingInt(this::distance).thenComparing(BY_ARRIVAL))
                .orElseThrow();
        replace(each.group().id(), heir.as(GroupRole.OWNER));
      }
    }
  }

  private int distance(Member member) {
    int guest = account.test(member.learner()) ? 0 : 2;
    return guest + (member.role() == GroupRole.INSTRUCTOR ? 0 : 1);
  }
}
