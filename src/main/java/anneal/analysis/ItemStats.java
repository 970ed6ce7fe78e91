package anneal.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// What first answers say of a question. Figures are there only as far as its gate is open.
///
/// @param item which question
/// @param answers how many learners gave a first answer
/// @param gate how much may be said
/// @param facility mean score
/// @param discrimination correlation of the score with the learners' rest scores
/// @param kelley by how much the best 27 % did better than the weakest
/// @param suspicion chance that the true discrimination is below 0.1, by which tables are sorted
/// @param medianSeconds of right answers
/// @param sureAndWrong share of first answers that were wrong though the learner was sure
/// @param options who picks which; empty where the kind has none
/// @param curve mean score on the first, second, ... day that learners met it, at most five
/// @param variants mean score on each variant met often enough
/// @param traits difficulty in the Rasch model and by Elo
/// @param defects what may be wrong, the gravest first
public record ItemStats(
    Item item,
    int answers,
    Gate gate,
    Optional<Estimate> facility,
    Optional<Estimate> discrimination,
    Optional<Estimate> kelley,
    OptionalDouble suspicion,
    OptionalDouble medianSeconds,
    OptionalDouble sureAndWrong,
    List<OptionStats> options,
    List<Estimate> curve,
    Variants variants,
    Traits traits,
    Set<Defect> defects) {

  /// Where a question stands on the scale of ability, in logits; 0 is the mean learner.
  ///
  /// @param difficulty in the Rasch model, drawn to what the author declared; from [Gate#OPTIONS]
  /// @param slope discrimination in the model of two parameters; from [Gate#TWO_PARAMETERS]
  /// @param elo by Elo's rule; from [Gate#FACILITY]
  public record Traits(OptionalDouble difficulty, OptionalDouble slope, OptionalDouble elo) {

    static final Traits UNKNOWN =
        new Traits(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  public ItemStats {
    options = List.copyOf(options);
    curve = List.copyOf(curve);
    defects = Collections.unmodifiableSet(new TreeSet<>(defects));
  }

  /// The share right with lucky guesses taken off, 0..1.
  public OptionalDouble corrected() {
    return facility.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(item.corrected(facility.get().value()));
  }

  /// By how much it is harder than the author declared, in logits.
  public OptionalDouble gap() {
    return traits.difficulty().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(traits.difficulty().getAsDouble() - item.declared());
  }

  ItemStats with(Traits known) {
    return with(known, defects);
  }

  ItemStats with(Set<Defect> found) {
    return with(traits, found);
  }

  private ItemStats with(Traits known, Set<Defect> found) {
    return new ItemStats(
        item,
        answers,
        gate,
        facility,
        discrimination,
        kelley,
        suspicion,
        medianSeconds,
        sureAndWrong,
        options,
        curve,
        variants,
        known,
        found);
  }
}
