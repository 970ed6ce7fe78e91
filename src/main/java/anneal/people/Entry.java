package anneal.people;

import java.time.Duration;

/// What came of asking to be let in.
public sealed interface Entry {

  /// Let in.
  ///
  /// @param key of the session, to be kept by the browser and nobody else
  record In(Account account, String key) implements Entry {}

  /// Not let in.
  record Refused(Why why) implements Entry {}

  /// Tried too often.
  ///
  /// @param left how long to wait before the next attempt
  record Slowed(Duration left) implements Entry {}

  /// Something that was entered is no good.
  ///
  /// @param field what it is called on the wire
  /// @param message what is wrong with it and what to do
  record Faulty(String field, String message) implements Entry {}

  /// Why somebody is not let in.
  enum Why {
    /// Name and password do not go together, or the account is disabled: which, is not told.
    WRONG_PASSWORD,
    /// The code or link is unknown, used or expired.
    WRONG_KEY,
    /// Somebody goes by that name.
    NAME_TAKEN,
    /// Accounts are opened by invitation only.
    NOT_INVITED
  }
}
