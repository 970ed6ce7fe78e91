package anneal.packs;

import anneal.question.Choice;
import anneal.question.Dealer;
import anneal.question.Option;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Blind guesses answering a pack's choice questions over many deals.
final class GuessRound {

  private static final int DEALS = 400;
  private static final int MOST_SHOWN = 16;

  private final Map<BlindGuess, Double> right = new EnumMap<>(BlindGuess.class);
  private final double[] atPosition = new double[MOST_SHOWN];
  private double chance;
  private int questions;

  private GuessRound() {
    Arrays.stream(BlindGuess.values()).forEach(it -> right.put(it, 0.0));
  }

  static PackScore play(Pack pack) {
    GuessRound round = new GuessRound();
    pack.questions().stream()
        .filter(it -> it.variant(0).task() instanceof Choice)
        .forEach(round::answer);
    int n = Math.max(1, round.questions);
    Map<BlindGuess, Double> shares = new EnumMap<>(BlindGuess.class);
    round.right.forEach((guess, sum) -> shares.put(guess, sum / n));
    double position = Arrays.stream(round.atPosition).max().orElse(0) / n;
    return new PackScore(pack.id(), round.questions, round.chance / n, shares, position);
  }

  /// What a learner meets, with the cues of each option.
  private record Deal(Choice shown, Map<Option, Cues> cues) {

    /// The expected score of a guess: a coin decides between options that it likes best alike.
    double score(BlindGuess guess) {
      List<Option> best = guess == BlindGuess.MIDDLE ? middle() : most(guess);
      return best.contains(shown.key()) ? 1.0 / best.size() : 0;
    }

    private List<Option> most(BlindGuess guess) {
      double most = shown.options().stream().mapToDouble(it -> appeal(it, guess)).max().orElse(0);
      return shown.options().stream().filter(it -> appeal(it, guess) >= most).toList();
    }

    private double appeal(Option option, BlindGuess guess) {
      Cues cues = this.cues.get(option);
      return cues == null ? 0 : cues.appeal(guess);
    }

    /// By value where all options are numbers, else by position.
    private List<Option> middle() {
      List<Option> order = new ArrayList<>(shown.options());
      boolean numbers = order.stream().noneMatch(it -> Double.isNaN(number(it)));
      if (numbers) {
        order.sort((a, b) -> Double.compare(number(a), number(b)));
      }
      int n = order.size();
      return order.subList((n - 1) / 2, n / 2 + 1);
    }

    private double number(Option option) {
      Cues cues = this.cues.get(option);
      return cues == null ? Double.NaN : cues.number().orElse(Double.NaN);
    }
  }

  private void answer(Question question) {
    questions++;
    List<Map<Option, Cues>> cues = question.variants().stream().map(GuessRound::cues).toList();
    for (int deal = 0; deal < DEALS; deal++) {
      Variant variant = question.variant(deal % question.variants().size());
      if (variant.task() instanceof Choice choice) {
        List<String> order = Dealer.deal(choice, question.id().hashCode() * 31L + deal);
        if (Dealer.shown(choice, order) instanceof Choice shown) {
          note(new Deal(shown, cues.get(variant.number())));
        }
      }
    }
  }

  private static Map<Option, Cues> cues(Variant variant) {
    Set<String> words = ContentWords.of(variant.stem());
    Map<Option, Cues> cues = new HashMap<>();
    Stream.of(variant.task())
        .filter(Choice.class::isInstance)
        .flatMap(it -> ((Choice) it).options().stream())
        .forEach(it -> cues.put(it, Cues.of(variant.stem(), words, it)));
    return cues;
  }

  private void note(Deal deal) {
    int shown = deal.shown.options().size();
    chance += 1.0 / shown / DEALS;
    for (BlindGuess guess : BlindGuess.values()) {
      right.merge(guess, deal.score(guess) / DEALS, Double::sum);
    }
    atPosition[deal.shown.options().indexOf(deal.shown.key()) % MOST_SHOWN] += 1.0 / DEALS;
  }
}
