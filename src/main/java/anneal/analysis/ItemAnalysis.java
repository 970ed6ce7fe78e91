package anneal.analysis;

import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// Analyses questions from answers given in practice.
///
/// Only first answers to a family count, except in the learning curve. How well somebody does
/// elsewhere is the mean surplus over others in at least ten other first answers.
public final class ItemAnalysis {

  /*
  Suspicion is the posterior chance of a discrimination below 0.1. The prior, on Fisher's scale, is
  what questions with a sound key usually show: 0.25 give or take 0.2. It keeps a question with
  thirty answers and r = 0.05 behind one with three hundred and the same r.
  */
  private static final double USUAL = Interval.fisher(0.25);
  private static final double USUAL_SPREAD = 0.2;
  private static final double POOR = Interval.fisher(0.1);
  private static final double WEAK = 0.2;
  private static final double FAR_TOO_HARD = 0.05;
  private static final int CURVE = 5;

  private final Encounters encounters;
  private final Map<QuestionId, List<List<Trial>>> curves = new HashMap<>();
  private final Map<QuestionId, Item> items;

  private ItemAnalysis(List<Trial> oldestFirst, Map<QuestionId, Item> items) {
    this.items = items;
    this.encounters = Encounters.of(oldestFirst, items);
    meetings(oldestFirst);
  }

  /// The questions that were answered, those most likely defective first, then those of which too
  /// little is known, the most answered first.
  ///
  /// @param oldestFirst answers that count, of any learners, by time
  /// @param items the questions; answers to others are passed over
  public static List<ItemStats> of(List<Trial> oldestFirst, Map<QuestionId, Item> items) {
    ItemAnalysis analysis = new ItemAnalysis(counted(oldestFirst, items), items);
    List<ItemStats> all = new ArrayList<>();
    analysis.encounters.byQuestion().forEach((id, met) -> all.add(analysis.stats(id, met)));
    List<ItemStats> known = Scale.place(all, analysis.encounters);
    return known.stream().sorted(byEvidence()).toList();
  }

  /// Answers to questions as they are graded now: figures that mix keys mislead.
  static List<Trial> counted(List<Trial> trials, Map<QuestionId, Item> items) {
    return trials.stream()
        .filter(
            it ->
                Optional.ofNullable(items.get(it.question()))
                    .filter(item -> it.revision() >= item.since())
                    .isPresent())
        .toList();
  }

  private static Comparator<ItemStats> byEvidence() {
    return Comparator.comparing((ItemStats it) -> !it.defects().contains(Defect.SUSPECTED_MISKEY))
        .thenComparing(it -> it.suspicion().orElse(-1), Comparator.reverseOrder())
        .thenComparing(ItemStats::answers, Comparator.reverseOrder())
        .thenComparing(it -> it.item().question());
  }

  /// Sorts answers into the first, second, ... day that a learner met a question.
  private void meetings(List<Trial> oldestFirst) {
    record Card(Object learner, QuestionId question) {}
    record Meeting(Card card, int day) {}
    Map<Card, Integer> days = new HashMap<>();
    Set<Meeting> seen = new HashSet<>();
    for (Trial trial : oldestFirst) {
      Card card = new Card(trial.learner(), trial.question());
      if (seen.add(new Meeting(card, trial.day()))) {
        int nth = days.merge(card, 1, Integer::sum);
        List<List<Trial>> curve = curves.computeIfAbsent(trial.question(), _ -> empty());
        if (nth <= CURVE) {
          curve.get(nth - 1).add(trial);
        }
      }
    }
  }

  private static List<List<Trial>> empty() {
    List<List<Trial>> curve = new ArrayList<>();
    for (int i = 0; i < CURVE; i++) {
      curve.add(new ArrayList<>());
    }
    return curve;
  }

  private ItemStats stats(QuestionId id, List<Encounter> met) {
    Item item = Optional.ofNullable(items.get(id)).orElseThrow();
    Gate gate = Gate.of(met.size());
    boolean said = gate.opens(Gate.FACILITY);
    Optional<Estimate> facility = said ? Optional.of(facility(met)) : Optional.empty();
    Optional<Estimate> discrimination =
        gate.opens(Gate.DISCRIMINATION) ? discrimination(met) : Optional.empty();
    List<OptionStats> options = said ? options(item, met) : List.of();
    Variants variants = Variants.of(said ? met : List.of());
    ItemStats stats =
        new ItemStats(
            item,
            met.size(),
            gate,
            facility,
            discrimination,
            gate.opens(Gate.DISCRIMINATION) ? kelley(met) : Optional.empty(),
            discrimination.map(ItemAnalysis::suspicion).orElse(OptionalDouble.empty()),
            said ? medianSeconds(met) : OptionalDouble.empty(),
            said ? sureAndWrong(met) : OptionalDouble.empty(),
            options,
            said ? curve(id) : List.of(),
            variants,
            ItemStats.Traits.UNKNOWN,
            Set.of());
    return withDefects(stats);
  }

  private static Estimate facility(List<Encounter> met) {
    return Estimate.ofShare(met.stream().mapToDouble(it -> it.trial().score()).sum(), met.size());
  }

  /// The scores of those who can be compared, with their rest scores; empty where they are few.
  private static Optional<double[][]> compared(List<Encounter> met) {
    List<Encounter> compared = met.stream().filter(it -> it.rest().isPresent()).toList();
    return Gate.of(compared.size()).opens(Gate.DISCRIMINATION)
        ? Optional.of(
            new double[][] {
              compared.stream().mapToDouble(it -> it.trial().score()).toArray(),
              compared.stream().mapToDouble(it -> it.rest().orElse(0.0)).toArray()
            })
        : Optional.empty();
  }

  private static Optional<Estimate> kelley(List<Encounter> met) {
    return compared(met).map(it -> Kelley.estimate(it[0], it[1]));
  }

  private static Optional<Estimate> discrimination(List<Encounter> met) {
    return compared(met).flatMap(it -> discrimination(it[0], it[1]));
  }

  private static Optional<Estimate> discrimination(double[] scores, double[] rest) {
    int n = scores.length;
    double r = Sample.correlation(scores, rest);
    return Double.isNaN(r)
        ? Optional.empty()
        : Optional.of(new Estimate(r, Interval.ofCorrelation(r, n), n));
  }

  private static OptionalDouble suspicion(Estimate discrimination) {
    double prior = 1 / (USUAL_SPREAD * USUAL_SPREAD);
    double data = discrimination.n() - 3.0;
    double mean = (prior * USUAL + data * Interval.fisher(discrimination.value())) / (prior + data);
    return OptionalDouble.of(Normal.below((POOR - mean) * Math.sqrt(prior + data)));
  }

  private static OptionalDouble medianSeconds(List<Encounter> met) {
    double[] right =
        met.stream()
            .map(Encounter::trial)
            .filter(Trial::isRight)
            .mapToDouble(it -> it.milliseconds() / 1000.0)
            .toArray();
    return right.length < Gate.FEW.from()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Sample.median(right));
  }

  private static OptionalDouble sureAndWrong(List<Encounter> met) {
    return met.stream()
        .map(Encounter::trial)
        .mapToDouble(it -> it.sure() && !it.isRight() ? 1 : 0)
        .average();
  }

  private static List<OptionStats> options(Item item, List<Encounter> met) {
    List<OptionStats> all = new ArrayList<>();
    new TreeSet<>(item.keys()).forEach(it -> all.add(OptionStats.of(it, true, met)));
    new TreeSet<>(item.distractors()).forEach(it -> all.add(OptionStats.of(it, false, met)));
    return all;
  }

  private List<Estimate> curve(QuestionId id) {
    List<Estimate> points = new ArrayList<>();
    for (List<Trial> met : curves.getOrDefault(id, List.of())) {
      if (met.size() < Gate.FACILITY.from()) {
        break;
      }
      points.add(Estimate.ofShare(met.stream().mapToDouble(Trial::score).sum(), met.size()));
    }
    return points;
  }

  private static ItemStats withDefects(ItemStats stats) {
    Set<Defect> found = EnumSet.noneOf(Defect.class);
    stats
        .discrimination()
        .map(it -> it.interval().high())
        .filter(high -> high < WEAK)
        .ifPresent(high -> found.add(high < 0 ? Defect.NEGATIVE : Defect.WEAK));
    stats
        .facility()
        .filter(it -> stats.gate().opens(Gate.DISCRIMINATION))
        .filter(it -> stats.item().corrected(it.interval().high()) < FAR_TOO_HARD)
        .ifPresent(_ -> found.add(Defect.TOO_HARD));
    if (stats.gate().opens(Gate.OPTIONS)) {
      if (Miskey.suspected(stats.options())) {
        found.add(Defect.SUSPECTED_MISKEY);
      }
      if (stats.options().stream().anyMatch(OptionStats::isIdle)) {
        found.add(Defect.IDLE_OPTION);
      }
    }
    if (stats.variants().uneven()) {
      found.add(Defect.UNEVEN_VARIANTS);
    }
    return stats.with(found);
  }
}
