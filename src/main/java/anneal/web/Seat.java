package anneal.web;

import anneal.groups.Group;
import anneal.groups.GroupRole;
import anneal.groups.Member;
import java.time.Instant;

/// Somebody in a group who asks for something there.
///
/// @param me what they are in the group
record Seat(Visitor visitor, Group group, Member me) {

  Instant now() {
    return visitor.now();
  }

  /// The same, if they may do what a role may.
  ///
  /// @throws Refusal where they may not
  Seat as(GroupRole wanted) {
    if (!me.role().covers(wanted)) {
      throw new Refusal(
          ProblemType.NOT_ALLOWED,
          wanted == GroupRole.OWNER
              ? "Ask an owner of the group to do it."
              : "Ask an owner or an instructor of the group to do it.");
    }
    return this;
  }

  /// The same, if the group is no archive.
  ///
  /// @throws Refusal where it is
  Seat alive() {
    if (group.archived() != null) {
      throw new Refusal(
          ProblemType.GROUP_IS_ARCHIVED, "It can be read; an owner can bring it back first.");
    }
    return this;
  }
}
