package anneal.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.groups.Terms.Setting;
import anneal.question.Level;
import anneal.study.InMemoryStudyStore;
import anneal.study.Settings;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgreementTest {

  private static final Settings OWN =
      new Settings(
          15,
          30,
          0.85,
          4,
          Settings.DEFAULT.zone(),
          new Settings.Scope(
              Set.of("soft"), Set.of("soft/stories", "stats/bayes"), Set.of(Level.JUNIOR)),
          true,
          true,
          null);

  private static final Terms STRICT =
      new Terms(List.of("stats"), 10, 0.9, Set.of(Level.SENIOR), EnumSet.allOf(Setting.class));

  private static Group group(String id, Terms terms) {
    return GroupStoreContract.group(id).with(terms);
  }

  private static Membership in(Group group) {
    return new Membership(group, GroupStoreContract.member("Ben"));
  }

  @Test
  void whatIsLockedStandsOverOnesChoice() {
    Settings over = new Agreement(List.of(group("g", STRICT))).over(OWN);
    assertEquals(10, over.newPerDay());
    assertEquals(0.9, over.desiredRetention());
    assertEquals(
        new Settings.Scope(Set.of("stats"), Set.of("stats/bayes"), Set.of(Level.SENIOR)),
        over.scope());
    assertEquals(15, over.sittingSize());
  }

  @Test
  void whatIsNotLockedIsADefaultThatOneMayTake() {
    Terms open = new Terms(List.of("stats"), 10, null, Set.of(), Set.of());
    assertEquals(OWN, new Agreement(List.of(group("g", open))).over(OWN));
    Settings taken = Agreement.preset(OWN, open);
    assertEquals(10, taken.newPerDay());
    assertEquals(0.85, taken.desiredRetention());
    assertEquals(
        new Settings.Scope(Set.of("stats"), Set.of("stats/bayes"), Set.of(Level.JUNIOR)),
        taken.scope());
  }

  @Test
  void aLockWithoutAValueHoldsNothing() {
    Terms empty = new Terms(List.of(), null, null, Set.of(), EnumSet.allOf(Setting.class));
    Agreement agreement = new Agreement(List.of(group("g", empty)));
    assertEquals(OWN, agreement.over(OWN));
    assertEquals(List.of(), agreement.locks());
  }

  @Test
  void ofSeveralGroupsNobodyIsAskedForLessThanOneWants() {
    Terms other =
        new Terms(List.of("trees"), 20, 0.8, Set.of(Level.PRINCIPAL), EnumSet.allOf(Setting.class));
    Group one = group("g", STRICT);
    Group two = group("h", other);
    Agreement agreement = new Agreement(List.of(one, two));
    Settings over = agreement.over(OWN);
    assertEquals(10, over.newPerDay());
    assertEquals(0.9, over.desiredRetention());
    assertEquals(Set.of("stats", "trees"), over.scope().packs());
    assertEquals(Set.of(Level.SENIOR, Level.PRINCIPAL), over.scope().levels());
    assertEquals(8, agreement.locks().size());
    assertEquals(new Agreement.Lock(Setting.PACKS, one), agreement.locks().getFirst());
  }

  @Test
  void anArchiveHoldsNothing() {
    Group archived = group("g", STRICT).archived(Instant.EPOCH);
    assertEquals(OWN, Agreement.of(List.of(in(archived))).over(OWN));
    assertEquals(10, Agreement.of(List.of(in(group("g", STRICT)))).over(OWN).newPerDay());
  }

  @Test
  void termsReachEverybodyAndLeaveWhoLeft() {
    GroupStore groups = new InMemoryGroupStore(_ -> true);
    InMemoryStudyStore study = new InMemoryStudyStore();
    Commons commons = new Commons(groups, study, (_, _) -> {});
    Member ben = GroupStoreContract.member("Ben").as(GroupRole.OWNER);
    groups.create(group("g", STRICT), ben);
    commons.settleAll("g");
    assertEquals(10, study.settings(ben.learner()).newPerDay());
    assertEquals(10, commons.agreed(ben.learner(), OWN).newPerDay());
    groups.delete("g");
    assertEquals(30, commons.agreed(ben.learner(), OWN).newPerDay());
    assertEquals(10, commons.take(ben.learner(), STRICT).newPerDay());
  }
}
