package anneal.person;

/// What somebody with an account may do at a hosted instance; each may do what those before may.
public enum Role {
  /// Practises.
  LEARNER,
  /// Also invites learners.
  INSTRUCTOR,
  /// Also decides who is what, and how the instance is open.
  ADMINISTRATOR;

  /// Whether this role may do what another may.
  public boolean covers(Role other) {
    return compareTo(other) >= 0;
  }
}
