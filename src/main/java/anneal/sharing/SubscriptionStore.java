package anneal.sharing;

import anneal.person.LearnerId;
import java.util.List;

/// Where it is kept who follows which packs. Each method is one atomic unit. They go with the
/// learner.
public interface SubscriptionStore {

  /// A learner's, by pack.
  List<Subscription> of(LearnerId learner);

  /// Begins one, unless the learner follows the pack already.
  void begin(LearnerId learner, Subscription subscription);

  /// Begins one, or notes that an edition was looked at; one looks at no edition less for it.
  void see(LearnerId learner, Subscription subscription);

  /// Ends one.
  ///
  /// @return whether there was one
  boolean end(LearnerId learner, String pack);
}
