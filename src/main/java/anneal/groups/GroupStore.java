package anneal.groups;

import anneal.person.LearnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where groups are kept. Each method is one atomic unit; what it returned was stored durably
/// before. A group always has an owner: when the account of the last one is deleted, who has been
/// there longest follows, instructors and those with an account first; a group without members is
/// deleted.
///
/// A guest who opens an account, or signs in to one, stays a member; of two memberships in one
/// group the account's stays, with the higher role of the two.
public interface GroupStore {

  /// Members of a group, at most.
  int MOST_MEMBERS = 500;

  /// What came of changing something.
  enum Changed {
    DONE,
    /// There is no such group or member.
    UNKNOWN,
    /// Somebody in the group goes by that name.
    NAME_TAKEN,
    /// The group would be left without an owner.
    LAST_OWNER,
    /// Who owns a group needs an account.
    GUEST
  }

  /// What came of wanting to join.
  sealed interface Joined {
    /// Joined, or was a member already.
    record In(Membership membership) implements Joined {}

    /// Not joined.
    record Refused(Why why) implements Joined {}

    /// Why somebody did not join.
    enum Why {
      /// The link was revoked, used up or expired, or the group is archived.
      NO_GOOD,
      /// Somebody in the group goes by that name.
      NAME_TAKEN,
      /// Who owns a group needs an account.
      GUEST,
      /// The group has [GroupStore#MOST_MEMBERS] members.
      FULL
    }
  }

  /// Makes a group with its first member.
  void create(Group group, Member owner);

  /// The group with this id.
  Optional<Group> group(String id);

  /// The groups somebody is in, the newest membership last.
  List<Membership> of(LearnerId learner);

  /// What somebody is in a group; empty for who is none of its members, and for no group.
  Optional<Membership> membership(String group, LearnerId learner);

  /// The members of a group, who joined first comes first.
  List<Member> members(String group);

  /// Changes a group.
  ///
  /// @param change pure; keeps the id
  Changed change(String id, UnaryOperator<Group> change);

  /// Removes a group with everything in it.
  void delete(String id);

  /// Joins a group: takes one use of an invitation, unless who asks is a member already.
  ///
  /// @param hash of the invitation's key
  /// @param member with the role MEMBER; the invitation says which it becomes
  Joined join(String hash, Member member, Instant now);

  /// Changes a member.
  ///
  /// @param change pure; keeps id and learner
  Changed changeMember(String group, String member, UnaryOperator<Member> change);

  /// Makes another member the owner, and the owner an instructor.
  Changed handOver(String group, String from, String to);

  /// Removes a member with everything they did in the group; their study stays theirs.
  Changed remove(String group, String member);

  /// Notes an invitation.
  void invite(GroupInvitation invitation, String hash);

  /// The invitation of a key, where it is still good.
  Optional<GroupInvitation> invitation(String hash, Instant now);

  /// Invitations of a group that are still good, by expiry.
  List<GroupInvitation> invitations(String group, Instant now);

  /// Removes invitations that expired or are used up.
  ///
  /// @return how many
  int sweepInvitations(Instant now);

  /// Takes an invitation of a group back.
  ///
  /// @return whether there was one
  boolean revoke(String group, String id);
}
