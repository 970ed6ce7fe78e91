package anneal.groups;

/// What somebody may do in a group; each may do what those before may.
public enum GroupRole {
  /// Studies with the others.
  MEMBER,
  /// Also assigns work and sees how it goes.
  INSTRUCTOR,
  /// Also invites, removes, agrees on settings and ends the group.
  OWNER;

  /// Whether this role may do what another may.
  public boolean covers(GroupRole other) {
    return compareTo(other) >= 0;
  }
}
