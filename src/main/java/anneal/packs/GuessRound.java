package anneal.packs;

import anneal.question.Choice;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.Variant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Blind guesses answering a pack's choice questions, every variant of a question alike often.
final class GuessRound {

  private final Map<BlindGuess, Double> right = new EnumMap<>(BlindGuess.class);
  private final double[] atPosition = new double[GuessOdds.MOST_SHOWN];
  private double chance;
  private int questions;

  private GuessRound() {
    Arrays.stream(BlindGuess.values()).forEach(it -> right.put(it, 0.0));
  }

  static PackScore play(Pack pack) {
    List<List<GuessOdds>> all =
        pack.questions().parallelStream()
            .map(GuessRound::odds)
            .filter(it -> !it.isEmpty())
            .toList();
    GuessRound round = new GuessRound();
    all.forEach(round::note);
    int n = Math.max(1, round.questions);
    Map<BlindGuess, Double> shares = new EnumMap<>(BlindGuess.class);
    round.right.forEach((guess, sum) -> shares.put(guess, sum / n));
    double position = Arrays.stream(round.atPosition).max().orElse(0) / n;
    return new PackScore(pack.id(), round.questions, round.chance / n, shares, position);
  }

  /// The odds of each variant; none for a question that is no choice.
  private static List<GuessOdds> odds(Question question) {
    return question.variants().stream().flatMap(it -> odds(it).stream()).toList();
  }

  private static List<GuessOdds> odds(Variant variant) {
    return variant.task() instanceof Choice choice
        ? List.of(GuessOdds.of(variant, choice))
        : List.of();
  }

  private void note(List<GuessOdds> variants) {
    questions++;
    for (GuessOdds odds : variants) {
      chance += odds.chance() / variants.size();
      for (BlindGuess guess : BlindGuess.values()) {
        right.merge(guess, odds.right(guess) / variants.size(), Double::sum);
      }
      for (int i = 0; i < atPosition.length; i++) {
        atPosition[i] += odds.at(i) / variants.size();
      }
    }
  }
}
