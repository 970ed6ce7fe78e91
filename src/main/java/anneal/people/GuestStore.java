package anneal.people;

import anneal.person.LearnerId;
import java.time.Instant;

/// Where an instance notes its guests: learners without an account, who hold nothing but a signed
/// cookie. Each method is one atomic unit; what it returned was stored durably before.
///
/// A disk that refuses is a [anneal.study.StudyStore.StoreUnavailable]; nothing of the unit is
/// stored then.
public interface GuestStore {

  /// Notes a new guest; one who is known stays as it is.
  void greet(LearnerId guest, Instant now);

  /// Whether this is a guest whom nobody claimed and who did not expire. Sometimes notes that the
  /// guest was here, at most once a day.
  boolean seen(LearnerId guest, Instant now);

  /// Forgets guests who were not seen since, with everything they studied.
  ///
  /// @param limit at most this many, 1 or more
  /// @return how many were forgotten
  int forget(Instant before, int limit);
}
