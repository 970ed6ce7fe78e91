package anneal.people;

/// Who may open an account.
public enum SignUp {
  /// Everybody.
  OPEN,
  /// Who has an invitation.
  INVITED,
  /// Nobody but by the administrator's invitation links for administrators.
  CLOSED
}
