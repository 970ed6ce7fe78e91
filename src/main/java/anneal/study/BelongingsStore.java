package anneal.study;

import anneal.person.LearnerId;
import java.util.List;
import java.util.function.Function;

/// Where a learner's belongings are taken from and brought to. Each method is one atomic unit; what
/// it returned was stored durably before.
public interface BelongingsStore {

  /// Everything that is kept of a learner; empty lists for one never heard of.
  Belongings of(LearnerId learner);

  /// What [#bring] would do, without doing it.
  Tally compare(LearnerId learner, Belongings brought);

  /// Adds what is not there yet and computes the cards concerned again. What is there under the
  /// same id stays as it is, so bringing the same again changes nothing.
  ///
  /// @param brought events and flags of this learner
  /// @param replay the standing that follows from the whole log of one card
  /// @throws IllegalArgumentException when something in it bears another learner's id
  Tally bring(LearnerId learner, Belongings brought, Function<List<Logged>, Standing> replay);

  /// What came of bringing.
  ///
  /// @param cards how many cards the new events belong to
  record Tally(Count sittings, Count events, Count flags, int cards) {}

  /// How many of one sort.
  ///
  /// @param added new here
  /// @param known already here
  /// @param refused of another learner on this instance, or taking back another card's event
  record Count(int added, int known, int refused) {}
}
