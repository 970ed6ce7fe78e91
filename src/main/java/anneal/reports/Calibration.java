package anneal.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Whether a learner is right as often as the learner feels sure.
///
/// The Brier score is the mean of `(p - o)^2`, where `p` is the chance of being right that was
/// stated and `o` is 1 for right and 0 for wrong: 0 is perfect, 0.25 is what always saying one half
/// earns. G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly
/// Weather Review 78 (1950) 1-3, doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2, in the form
/// for two outcomes that halves his.
///
/// @param tallies for each step of confidence, from guess to sure
public record Calibration(List<Tally> tallies) {

  public Calibration {
    tallies = List.copyOf(tallies);
  }

  /// How sure a learner said to be, with the chance of being right that is taken for it.
  ///
  /// Between the steps lie 0.67 and 0.80, the break-even points of A. R. Gardner-Medwin's
  /// certainty-based marking ("Confidence assessment in the teaching of basic science", ALT-J 3
  /// (1995) 80-85); each step is near the middle of its range.
  public enum Stated {
    GUESS(0.5),
    THINK(0.73),
    SURE(0.9);

    private final double chance;

    Stated(double chance) {
      this.chance = chance;
    }

    /// The chance of being right, 0..1.
    public double chance() {
      return chance;
    }
  }

  /// The answers given with one confidence.
  ///
  /// @param stated how sure
  /// @param answers how many
  /// @param right how many of them were right
  public record Tally(Stated stated, int answers, int right) {

    /// Share right, 0..1; empty without answers.
    public Optional<Double> share() {
      return answers == 0 ? Optional.empty() : Optional.of((double) right / answers);
    }

    private double penalty(double chance) {
      return right * Math.pow(chance - 1, 2) + (answers - right) * chance * chance;
    }
  }

  /// The answers with a stated confidence, by confidence.
  public static Calibration of(List<AnswerLine> lines) {
    return new Calibration(
        Arrays.stream(Stated.values()).map(stated -> tally(stated, lines)).toList());
  }

  private static Tally tally(Stated stated, List<AnswerLine> lines) {
    List<AnswerLine> mine =
        lines.stream().filter(it -> it.stated().filter(stated::equals).isPresent()).toList();
    int right = (int) mine.stream().filter(AnswerLine::recalled).count();
    return new Tally(stated, mine.size(), right);
  }

  /// The answers given with one confidence.
  public Tally tally(Stated stated) {
    return tallies.stream()
        .filter(it -> it.stated() == stated)
        .findFirst()
        .orElseGet(() -> new Tally(stated, 0, 0));
  }

  /// Answers that count.
  public int answers() {
    return tallies.stream().mapToInt(Tally::answers).sum();
  }

  /// The Brier score, 0..1; empty without answers.
  public Optional<Double> brier() {
    return mean(tallies.stream().mapToDouble(it -> it.penalty(it.stated().chance())).sum());
  }

  /// The Brier score of a learner who sorts answers as this one does, but states for each step the
  /// share that turns out right; empty without answers.
  public Optional<Double> attainable() {
    return mean(tallies.stream().mapToDouble(it -> it.penalty(it.share().orElse(0.0))).sum());
  }

  private Optional<Double> mean(double sum) {
    return answers() == 0 ? Optional.empty() : Optional.of(sum / answers());
  }
}
