package anneal.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What first answers say about a learner's abilities: one in general, and by how much each pack
/// and each topic differs from it.
///
/// A hierarchical Rasch model. The general ability and the differences have normal priors around 0;
/// their posterior is taken as normal around its mode, found by Fisher scoring. A topic without
/// answers borrows from its pack, a pack from the whole, and keeps the doubt that is due.
final class Posterior {

  /// Prior standard deviations, in logits: in general, of a pack, of a topic within its pack.
  private static final double[] DOUBT = {1.2, 0.5, 0.5};

  private static final int ROUNDS = 12;

  /// By how much draws are spread beyond the normal posterior, found by simulation (`anneal
  /// simulate --readiness`): for its skew, and for doubt about what is kept until the day.
  private static final double WIDER = 1.2;

  private final List<String> names = new ArrayList<>();
  private final Map<String, int[]> rowsOf = new HashMap<>();
  private final double[] mode;
  private final double[][] root;

  /// @param topics all that will be asked about
  Posterior(List<String> topics, List<Evidence> evidence) {
    names.add("");
    for (String topic : topics) {
      addOnce(pack(topic));
      addOnce(topic);
    }
    for (Evidence it : evidence) {
      addOnce(pack(it.topic()));
      addOnce(it.topic());
    }
    int[][] rows = new int[evidence.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rows(evidence.get(i).topic());
    }
    mode = new double[names.size()];
    double[][] last = precision();
    for (int round = 0; round < ROUNDS; round++) {
      last = step(evidence, rows);
    }
    root = last;
  }

  /// The most likely ability in a topic, in logits; where nothing is known of the topic, that in
  /// its pack, or in general.
  double known(String topic) {
    double sum = mode[0];
    for (String name : List.of(pack(topic), topic)) {
      int row = names.indexOf(name);
      sum += row < 0 ? 0 : mode[row];
    }
    return sum;
  }

  /// A draw of all abilities; [#ability(String, double[])] reads it.
  double[] draw(long seed, int nth) {
    double[] drawn = new double[mode.length];
    for (int i = mode.length - 1; i >= 0; i--) {
      double sum = WIDER * Lots.normal(seed, nth, i);
      for (int j = i + 1; j < mode.length; j++) {
        sum -= root[j][i] * drawn[j];
      }
      drawn[i] = sum / root[i][i];
    }
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] += mode[i];
    }
    return drawn;
  }

  /// The ability in a topic of a draw.
  double ability(String topic, double[] drawn) {
    double sum = 0;
    for (int row : rows(topic)) {
      sum += drawn[row];
    }
    return sum;
  }

  /// The pack of `pack/topic`.
  static String pack(String topic) {
    int slash = topic.indexOf('/');
    return slash < 0 ? topic : topic.substring(0, slash);
  }

  private void addOnce(String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
  }

  private int[] rows(String topic) {
    return rowsOf.computeIfAbsent(topic, this::found);
  }

  private int[] found(String topic) {
    int pack = names.indexOf(pack(topic));
    int own = names.indexOf(topic);
    return own == pack ? new int[] {0, pack} : new int[] {0, pack, own};
  }

  private double doubt(int row) {
    return row == 0 ? DOUBT[0] : names.get(row).contains("/") ? DOUBT[2] : DOUBT[1];
  }

  private double[][] precision() {
    double[][] matrix = new double[names.size()][names.size()];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i][i] = 1 / (doubt(i) * doubt(i));
    }
    return matrix;
  }

  /// Moves the mode once and returns the Cholesky root of the precision there.
  private double[][] step(List<Evidence> evidence, int[][] rows) {
    double[][] precision = precision();
    double[] slope = new double[mode.length];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = -mode[i] * precision[i][i];
    }
    for (int i = 0; i < rows.length; i++) {
      learn(evidence.get(i), rows[i], slope, precision);
    }
    Cholesky.decompose(precision);
    double[] move = Cholesky.solve(precision, slope);
    for (int i = 0; i < mode.length; i++) {
      mode[i] += move[i];
    }
    return precision;
  }

  private void learn(Evidence evidence, int[] rows, double[] slope, double[][] precision) {
    double ability = 0;
    for (int row : rows) {
      ability += mode[row];
    }
    double knows = Ability.knowsLevel(ability, evidence.difficulty());
    double right = evidence.guess() + (1 - evidence.guess()) * knows;
    double steep = (1 - knows) / Ability.FLATTER;
    double rise = (1 - evidence.guess()) * knows * steep;
    double pull = evidence.right() ? rise / right : -knows / Ability.FLATTER;
    double information = rise * rise / (right * (1 - right));
    for (int a : rows) {
      slope[a] += pull;
      for (int b : rows) {
        precision[a][b] += information;
      }
    }
  }
}
