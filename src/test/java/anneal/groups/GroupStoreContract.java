package anneal.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.groups.Group.Rhythm;
import anneal.groups.GroupStore.Changed;
import anneal.groups.GroupStore.Joined;
import anneal.groups.GroupStore.Joined.In;
import anneal.groups.GroupStore.Joined.Refused;
import anneal.groups.GroupStore.Joined.Why;
import anneal.groups.Terms.Setting;
import anneal.person.LearnerId;
import anneal.person.Learners;
import anneal.question.Level;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every [GroupStore] keeps.
public abstract class GroupStoreContract {

  protected static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  protected static final Rhythm RHYTHM =
      new Rhythm(ZoneId.of("Europe/Berlin"), DayOfWeek.FRIDAY, true, false);

  /// A store in which nothing happened yet; the same within a test.
  protected abstract GroupStore store();

  /// Those whose things the store keeps.
  protected abstract Learners learners();

  protected static LearnerId learner(String name) {
    return new LearnerId("of-" + name);
  }

  protected static Member member(String name) {
    return new Member("m-" + name, learner(name), name, GroupRole.MEMBER, false, NOON);
  }

  protected static Group group(String id) {
    return new Group(id, "Group " + id, "to pass", RHYTHM, Terms.NONE, NOON, null);
  }

  /// A group with an owner who has an account.
  protected Group open(String id) {
    learners().account(learner("Anna"));
    Group group = group(id);
    store().create(group, owner("Anna-" + id, "Anna"));
    return group;
  }

  private static Member owner(String id, String name) {
    return new Member(id, learner(name), name, GroupRole.OWNER, false, NOON.minusSeconds(9));
  }

  private void invite(String group, GroupRole role, int uses) {
    Instant expires = NOON.plus(Duration.ofDays(1));
    GroupInvitation it = new GroupInvitation("i-" + group + role, group, role, expires, uses);
    store().invite(it, "hash-" + group + role);
  }

  private Joined join(String group, GroupRole role, String name) {
    return store().join("hash-" + group + role, member(name), NOON);
  }

  protected Member joined(String group, GroupRole role, String name) {
    invite(group, role, 9);
    Member in =
        switch (join(group, role, name)) {
          case In(Membership it) -> it.member();
          case Refused(Why why) -> throw new AssertionError(why);
        };
    store().revoke(group, "i-" + group + role);
    return in;
  }

  private GroupRole role(String group, String name) {
    return store().membership(group, learner(name)).orElseThrow().member().role();
  }

  @Test
  void aGroupIsReadBackAsItWasMade() {
    Group group = open("g");
    assertEquals(Optional.of(group), store().group("g"));
    assertEquals(Optional.empty(), store().group("h"));
    Member anna = owner("Anna-g", "Anna");
    assertEquals(List.of(anna), store().members("g"));
    assertEquals(
        Optional.of(new Membership(group, anna)), store().membership("g", learner("Anna")));
    assertEquals(Optional.empty(), store().membership("g", learner("Ben")));
    assertEquals(Optional.empty(), store().membership("h", learner("Anna")));
  }

  @Test
  void whatIsChangedIsReadBack() {
    Group group = open("g");
    Terms terms =
        new Terms(
            List.of("b", "a"),
            12,
            0.85,
            Set.of(Level.SENIOR),
            Set.of(Setting.PACKS, Setting.NEW_PER_DAY));
    Rhythm rhythm = new Rhythm(ZoneId.of("UTC"), DayOfWeek.MONDAY, false, true);
    assertEquals(
        Changed.DONE,
        store().change("g", it -> it.called("Other", "").with(rhythm).with(terms).archived(NOON)));
    assertEquals(
        Optional.of(new Group("g", "Other", "", rhythm, terms, group.since(), NOON)),
        store().group("g"));
    assertEquals(Changed.UNKNOWN, store().change("h", it -> it));
  }

  @Test
  void somebodyIsInSeveralGroupsUnderSeveralNames() {
    Group one = open("one");
    Group two = open("two");
    joined("one", GroupRole.MEMBER, "Ben");
    assertEquals(
        List.of(one, two), store().of(learner("Anna")).stream().map(Membership::group).toList());
    assertEquals(1, store().of(learner("Ben")).size());
    store().changeMember("two", "Anna-two", it -> it.called("Anonyma", true));
    assertEquals(
        List.of("Anna", "Anonyma"),
        store().of(learner("Anna")).stream().map(it -> it.member().pseudonym()).toList());
  }

  @Test
  void anInvitationIsGoodAsOftenAsItSaysAndUntilItExpires() {
    open("g");
    invite("g", GroupRole.INSTRUCTOR, 2);
    String hash = "hash-gINSTRUCTOR";
    assertEquals(1, store().invitations("g", NOON).size());
    assertTrue(join("g", GroupRole.INSTRUCTOR, "Ben") instanceof In);
    assertTrue(join("g", GroupRole.INSTRUCTOR, "Ben") instanceof In, "joining twice is once");
    assertEquals(1, store().invitation(hash, NOON).orElseThrow().left());
    assertEquals(Optional.empty(), store().invitation(hash, NOON.plus(Duration.ofDays(1))));
    assertEquals(
        new Refused(Why.NO_GOOD),
        store().join(hash, member("Carl"), NOON.plus(Duration.ofDays(1))));
    assertTrue(join("g", GroupRole.INSTRUCTOR, "Carl") instanceof In);
    assertEquals(new Refused(Why.NO_GOOD), join("g", GroupRole.INSTRUCTOR, "Dora"));
    assertEquals(List.of(), store().invitations("g", NOON));
    invite("g", GroupRole.MEMBER, 1);
    assertEquals(1, store().sweepInvitations(NOON), "the one that is used up");
    assertEquals(1, store().invitations("g", NOON).size());
    assertEquals(
        1, store().sweepInvitations(NOON.plus(Duration.ofDays(1))), "the one that expired");
    assertEquals(GroupRole.INSTRUCTOR, role("g", "Ben"));
  }

  @Test
  void aRevokedInvitationIsNoGoodAndOnlyItsGroupRevokesIt() {
    open("g");
    open("h");
    invite("g", GroupRole.MEMBER, 5);
    assertFalse(store().revoke("h", "i-gMEMBER"));
    assertTrue(store().revoke("g", "i-gMEMBER"));
    assertFalse(store().revoke("g", "i-gMEMBER"));
    assertEquals(new Refused(Why.NO_GOOD), join("g", GroupRole.MEMBER, "Ben"));
  }

  @Test
  void nobodyJoinsAnArchive() {
    open("g");
    invite("g", GroupRole.MEMBER, 5);
    store().change("g", it -> it.archived(NOON));
    assertEquals(new Refused(Why.NO_GOOD), join("g", GroupRole.MEMBER, "Ben"));
    store().change("g", it -> it.archived(null));
    assertTrue(join("g", GroupRole.MEMBER, "Ben") instanceof In);
  }

  @Test
  void aPseudonymIsTakenOnceInAGroup() {
    open("g");
    Member ben = joined("g", GroupRole.MEMBER, "Ben");
    invite("g", GroupRole.MEMBER, 5);
    Member other = new Member("x", learner("Bernd"), " bEN", GroupRole.MEMBER, false, NOON);
    assertEquals(new Refused(Why.NAME_TAKEN), store().join("hash-gMEMBER", other, NOON));
    assertEquals(
        Changed.NAME_TAKEN, store().changeMember("g", ben.id(), it -> it.called("ANNA", false)));
    assertEquals(Changed.DONE, store().changeMember("g", ben.id(), it -> it.called("BEN", true)));
    assertEquals(ben.called("BEN", true), store().members("g").getLast());
  }

  @Test
  void whoOwnsAGroupHasAnAccount() {
    open("g");
    invite("g", GroupRole.OWNER, 5);
    assertEquals(new Refused(Why.GUEST), join("g", GroupRole.OWNER, "Ben"));
    Member carl = joined("g", GroupRole.MEMBER, "Carl");
    assertEquals(Changed.GUEST, store().handOver("g", "Anna-g", carl.id()));
    assertEquals(Changed.GUEST, store().changeMember("g", carl.id(), it -> it.as(GroupRole.OWNER)));
    learners().account(learner("Carl"));
    assertEquals(Changed.DONE, store().handOver("g", "Anna-g", carl.id()));
    assertEquals(GroupRole.OWNER, role("g", "Carl"));
    assertEquals(GroupRole.INSTRUCTOR, role("g", "Anna"));
    assertEquals(Changed.UNKNOWN, store().handOver("g", "Anna-g", carl.id()), "owns no more");
  }

  @Test
  void theLastOwnerStays() {
    open("g");
    learners().account(learner("Ben"));
    Member ben = joined("g", GroupRole.MEMBER, "Ben");
    assertEquals(Changed.LAST_OWNER, store().remove("g", "Anna-g"));
    assertEquals(
        Changed.LAST_OWNER, store().changeMember("g", "Anna-g", it -> it.as(GroupRole.MEMBER)));
    store().changeMember("g", ben.id(), it -> it.as(GroupRole.OWNER));
    assertEquals(Changed.DONE, store().remove("g", "Anna-g"));
    assertEquals(List.of("Ben"), store().members("g").stream().map(Member::pseudonym).toList());
    assertEquals(Changed.UNKNOWN, store().remove("g", "Anna-g"));
    assertEquals(Changed.UNKNOWN, store().remove("h", ben.id()), "of another group");
  }

  @Test
  void aDeletedGroupLeavesNothing() {
    open("g");
    joined("g", GroupRole.MEMBER, "Ben");
    invite("g", GroupRole.MEMBER, 5);
    store().delete("g");
    assertEquals(Optional.empty(), store().group("g"));
    assertEquals(List.of(), store().members("g"));
    assertEquals(List.of(), store().of(learner("Ben")));
    assertEquals(Optional.empty(), store().invitation("hash-gMEMBER", NOON));
  }

  @Test
  void whoIsRemovedWithTheirAccountIsFollowed() {
    open("g");
    open("alone");
    joined("g", GroupRole.INSTRUCTOR, "Guest");
    learners().account(learner("Carl"));
    learners().account(learner("Dora"));
    joined("g", GroupRole.MEMBER, "Carl");
    joined("g", GroupRole.INSTRUCTOR, "Dora");
    learners().forget(learner("Anna"));
    assertEquals(GroupRole.OWNER, role("g", "Dora"), "teaches and has an account");
    assertEquals(Optional.empty(), store().group("alone"));
    learners().forget(learner("Dora"));
    assertEquals(GroupRole.OWNER, role("g", "Carl"), "has an account");
    learners().forget(learner("Carl"));
    assertEquals(GroupRole.OWNER, role("g", "Guest"), "is left");
    assertEquals(1, store().members("g").size());
  }

  @Test
  void whoSignsInStaysAMemberWithTheHigherRole() {
    open("g");
    open("h");
    learners().account(learner("Carl"));
    joined("g", GroupRole.INSTRUCTOR, "Guest");
    joined("h", GroupRole.MEMBER, "Carl");
    store().changeMember("g", "m-Guest", it -> it.called("Gast", true));
    learners().move(learner("Guest"), learner("Carl"));
    assertEquals(
        List.of("m-Guest", "m-Carl").stream().sorted().toList(),
        store().of(learner("Carl")).stream().map(it -> it.member().id()).sorted().toList());
    assertEquals(GroupRole.INSTRUCTOR, role("g", "Carl"));
    invite("h", GroupRole.INSTRUCTOR, 1);
    Member again = new Member("again", learner("Other"), "Other", GroupRole.MEMBER, false, NOON);
    store().join("hash-hINSTRUCTOR", again, NOON);
    learners().move(learner("Other"), learner("Carl"));
    assertEquals(GroupRole.INSTRUCTOR, role("h", "Carl"));
    assertEquals(
        List.of("Anna", "Carl"),
        store().members("h").stream().map(Member::pseudonym).sorted().toList());
    assertEquals(List.of(), store().of(learner("Other")));
  }
}
