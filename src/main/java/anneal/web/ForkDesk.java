package anneal.web;

import anneal.bringing.Brought;
import anneal.groups.Commons;
import anneal.groups.Group;
import anneal.groups.GroupRole;
import anneal.groups.Membership;
import anneal.groups.Terms;
import anneal.sharing.Carrying;
import anneal.sharing.Following;
import anneal.sharing.Fork;
import anneal.web.ForkJson.CopyJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What serves copies of packs.
///
/// @param following copies and their origins
/// @param edits checks one at a time, and few in a row
/// @param carrying takes along what learners know
/// @param commons groups that copies are made for; empty on an instance of one person
public record ForkDesk(
    Following following, EditDesk edits, Carrying carrying, Optional<Commons> commons) {

  private Optional<Brought> newest(String pack) {
    return following.keeping().bringing().store().editions(pack).stream().findFirst();
  }

  /// A copy as who asks sees it; empty where the pack is not there any more.
  Optional<CopyJson> of(Fork fork, Visitor visitor) {
    return newest(fork.pack()).map(own -> of(fork, own, visitor));
  }

  private CopyJson of(Fork fork, Brought own, Visitor visitor) {
    Brought newer = following.newer(fork).orElse(null);
    String origin = newest(fork.origin()).map(Brought::title).orElse(fork.origin());
    return new CopyJson(
        new Named(own.pack(), own.title()),
        new Named(fork.origin(), origin),
        fork.base(),
        newer == null ? null : (Integer) newer.edition(),
        newer != null && fork.passed() >= newer.edition(),
        group(fork).map(it -> new Named(it.id(), it.name())).orElse(null),
        may(fork, own, visitor));
  }

  private Optional<Group> group(Fork fork) {
    String group = fork.group();
    return group == null ? Optional.empty() : commons.flatMap(it -> it.groups().group(group));
  }

  /// The same for those who see it: who made it, administrators, and members of its group.
  Optional<CopyJson> seen(Fork fork, Visitor visitor) {
    return newest(fork.pack())
        .filter(own -> visitor.keeps(own) || membership(fork.group(), visitor).isPresent())
        .map(own -> of(fork, own, visitor));
  }

  /// Who made it, administrators, and owners of the group that it was made for.
  private boolean may(Fork fork, Brought own, Visitor visitor) {
    return visitor.keeps(own)
        || membership(fork.group(), visitor)
            .filter(it -> it.member().role() == GroupRole.OWNER)
            .isPresent();
  }

  private Optional<Membership> membership(@Nullable String group, Visitor visitor) {
    return group == null
        ? Optional.empty()
        : commons.flatMap(it -> it.groups().membership(group, visitor.learner()));
  }

  /// The copy that a pack is, for who may bring it up to date.
  ///
  /// @throws Refusal where it is none, or theirs it is not
  Fork mine(String pack, Visitor visitor) {
    Fork fork =
        following
            .store()
            .of(pack)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.NOT_FOUND,
                        "This pack is no copy of another; /packs lists those that are."));
    Brought own = newest(pack).orElseThrow(PackRoutes::unknown);
    if (!may(fork, own, visitor)) {
      throw new Refusal(
          ProblemType.NOT_ALLOWED,
          "Ask who made the copy, an owner of its group, or an administrator.");
    }
    return fork;
  }

  /// The groups that somebody owns.
  List<Group> owned(Visitor visitor) {
    return commons.map(it -> it.groups().of(visitor.learner())).orElse(List.of()).stream()
        .filter(it -> it.member().role() == GroupRole.OWNER && it.group().archived() == null)
        .map(Membership::group)
        .toList();
  }

  /// Has a group work with a copy in place of its origin, where it has agreed on packs.
  void agree(Fork fork) {
    String group = fork.group();
    if (group != null) {
      commons.ifPresent(
          it -> {
            it.groups().change(group, old -> old.with(with(old.terms(), fork)));
            it.settleAll(group);
          });
    }
  }

  private static Terms with(Terms old, Fork fork) {
    if (old.packs().isEmpty()) {
      return old;
    }
    List<String> packs = new ArrayList<>(old.packs());
    int at = packs.indexOf(fork.origin());
    if (at < 0) {
      packs.add(fork.pack());
    } else {
      packs.set(at, fork.pack());
    }
    return new Terms(packs, old.newPerDay(), old.desiredRetention(), old.levels(), old.locked());
  }
}
