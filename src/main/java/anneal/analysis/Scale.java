package anneal.analysis;

import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Places questions on the scale of ability: Elo for all, the Rasch model and that of two
/// parameters where there are answers enough.
final class Scale {

  /// Standard deviation, in logits, of difficulties around what authors declare.
  private static final double DECLARED = 1;

  /// Standard deviation of log discrimination around that of the Rasch model.
  private static final double SLOPES = 0.5;

  private final Encounters encounters;
  private final Map<QuestionId, Integer> rows = new LinkedHashMap<>();
  private final List<ItemStats> placed = new ArrayList<>();

  private Scale(List<ItemStats> all, Gate gate, Encounters encounters) {
    this.encounters = encounters;
    for (ItemStats stats : all) {
      if (stats.gate().opens(gate)) {
        rows.put(stats.item().question(), rows.size());
        placed.add(stats);
      }
    }
  }

  static List<ItemStats> place(List<ItemStats> all, Encounters encounters) {
    Elo elo = elo(all, encounters);
    Scale some = new Scale(all, Gate.OPTIONS, encounters);
    Scale many = new Scale(all, Gate.TWO_PARAMETERS, encounters);
    double[] difficulties = some.difficulties();
    double[] slopes = many.slopes();
    return all.stream()
        .map(
            it ->
                it.with(
                    new ItemStats.Traits(
                        some.read(it, difficulties),
                        many.read(it, slopes),
                        it.gate().opens(Gate.FACILITY)
                            ? OptionalDouble.of(elo.difficulty(it.item()))
                            : OptionalDouble.empty())))
        .toList();
  }

  private static Elo elo(List<ItemStats> all, Encounters encounters) {
    Map<QuestionId, Item> items = new HashMap<>();
    all.forEach(it -> items.put(it.item().question(), it.item()));
    Elo elo = new Elo();
    for (Trial trial : encounters.inOrder()) {
      Item item = items.get(trial.question());
      if (item != null) {
        elo.add(trial, item);
      }
    }
    return elo;
  }

  private OptionalDouble read(ItemStats stats, double[] figures) {
    Integer row = rows.get(stats.item().question());
    return row == null ? OptionalDouble.empty() : OptionalDouble.of(figures[row]);
  }

  /// Difficulties of the Rasch model times its discrimination, so that they are logits.
  private double[] difficulties() {
    if (placed.isEmpty()) {
      return new double[0];
    }
    double[] declared = placed.stream().mapToDouble(it -> it.item().declared()).toArray();
    LatentTrait rasch =
        LatentTrait.rasch(
            responses(), new LatentTrait.Prior(declared, DECLARED, Double.POSITIVE_INFINITY));
    return IntStream.range(0, declared.length)
        .mapToDouble(it -> rasch.a(it) * rasch.b(it))
        .toArray();
  }

  private double[] slopes() {
    if (placed.isEmpty()) {
      return new double[0];
    }
    double[] declared = placed.stream().mapToDouble(it -> it.item().declared()).toArray();
    LatentTrait two =
        LatentTrait.twoParameters(
            responses(), new LatentTrait.Prior(declared, 2 * DECLARED, SLOPES));
    return IntStream.range(0, declared.length).mapToDouble(two::a).toArray();
  }

  private Responses responses() {
    Map<Object, List<Trial>> byLearner = new LinkedHashMap<>();
    encounters.inOrder().stream()
        .filter(it -> rows.containsKey(it.question()))
        .forEach(it -> byLearner.computeIfAbsent(it.learner(), _ -> new ArrayList<>()).add(it));
    List<List<Trial>> learners = List.copyOf(byLearner.values());
    int[][] met = new int[learners.size()][];
    boolean[][] right = new boolean[learners.size()][];
    int[] times = new int[learners.size()];
    for (int who = 0; who < met.length; who++) {
      List<Trial> trials = learners.get(who);
      met[who] = trials.stream().mapToInt(it -> rows.getOrDefault(it.question(), 0)).toArray();
      right[who] = new boolean[trials.size()];
      for (int i = 0; i < trials.size(); i++) {
        right[who][i] = trials.get(i).isRight();
      }
      times[who] = 1;
    }
    return new Responses(rows.size(), met, right, times);
  }
}
