package anneal.planning;

import anneal.memory.MemoryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A policy in a comparison.
///
/// @param name one word
/// @param policy a fresh one for each learner
record Contender(String name, Supplier<Policy> policy) {

  /// The policy that is shipped; the last of [#all].
  static final String SHIPPED = "priced";

  /// Ordinary spaced repetition as it is usually set.
  static final String PLAIN = "fsrs-0.90";

  /// All that are compared.
  static List<Contender> all(MemoryModel model) {
    Tables tables = new Tables(model);
    List<Contender> all = new ArrayList<>();
    all.add(new Contender("chapters", Policies::chapters));
    all.add(new Contender("round", Policies::roundTheList));
    all.add(new Contender(PLAIN, () -> Policies.dueFirst(0.9)));
    all.add(new Contender("fsrs-0.95", () -> Policies.dueFirst(0.95)));
    all.add(new Contender("new-first", () -> Policies.newFirst(0.9)));
    all.add(new Contender("capped", () -> Policies.capped(0.9)));
    all.add(new Contender("final-pass", Policies::finalPass));
    all.add(new Contender("greedy", Policies::greedy));
    all.add(new Contender("round-gain", Policies::rotationThenGain));
    all.add(new Contender(SHIPPED, () -> new PricedPlan(tables, 1)));
    return List.copyOf(all);
  }
}
