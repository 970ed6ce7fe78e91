package anneal.packs;

import anneal.question.Choice;
import anneal.question.Option;
import anneal.question.Variant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// How blind guesses fare with one choice, over everything that can be dealt: each selection of its
/// distractors is equally likely, and so is each order of what is shown.
///
/// A choice has at most 12 options, so at most 462 selections; counting them all is quicker than
/// dealing often enough to be sure, and exact.
final class GuessOdds {

  /// Positions that are told apart.
  static final int MOST_SHOWN = 16;

  private final Choice choice;
  private final List<Option> wrong;
  private final Cues key;
  private final List<Cues> cues;
  private final int drawn;
  private final Map<BlindGuess, Double> right = new EnumMap<>(BlindGuess.class);
  private final double[] atPosition = new double[MOST_SHOWN];

  private GuessOdds(Variant variant, Choice choice) {
    Set<String> words = ContentWords.of(variant.stem());
    this.choice = choice;
    this.wrong = choice.options().stream().filter(it -> !it.correct()).toList();
    this.key = Cues.of(variant.stem(), words, choice.key());
    this.cues = wrong.stream().map(it -> Cues.of(variant.stem(), words, it)).toList();
    this.drawn = Math.clamp(choice.wrongShown(), 0, wrong.size());
    count();
  }

  /// The odds of a variant's choice.
  static GuessOdds of(Variant variant, Choice choice) {
    return new GuessOdds(variant, choice);
  }

  /// Chance of a coin.
  double chance() {
    return 1.0 / (drawn + 1);
  }

  /// Chance that a guess is right, 0..1.
  double right(BlindGuess guess) {
    return right.getOrDefault(guess, 0.0);
  }

  /// Chance that the key is shown at a position, from 0.
  double at(int position) {
    return atPosition[position];
  }

  private void count() {
    int selections = 0;
    for (int mask = 0; mask < 1 << wrong.size(); mask++) {
      if (Integer.bitCount(mask) == drawn) {
        selections++;
        int[] selected = selected(mask);
        for (BlindGuess guess : BlindGuess.values()) {
          double chance =
              guess == BlindGuess.MIDDLE ? middle(selected) : favourite(guess, selected);
          right.merge(guess, chance, Double::sum);
        }
        double[] places = places(selected);
        for (int i = 0; i < places.length; i++) {
          atPosition[i % MOST_SHOWN] += places[i];
        }
      }
    }
    int all = selections;
    right.replaceAll((_, sum) -> sum / all);
    for (int i = 0; i < atPosition.length; i++) {
      atPosition[i] /= selections;
    }
  }

  private int[] selected(int mask) {
    return IntStream.range(0, wrong.size()).filter(it -> (mask >> it & 1) == 1).toArray();
  }

  /// A coin decides between options that the guess likes best alike.
  private double favourite(BlindGuess guess, int[] selected) {
    double liked = key.appeal(guess);
    int alike = 1;
    for (int i : selected) {
      double appeal = cues.get(i).appeal(guess);
      if (appeal > liked) {
        return 0;
      }
      alike += appeal == liked ? 1 : 0;
    }
    return 1.0 / alike;
  }

  /// By value where all options are numbers, else by position.
  private double middle(int[] selected) {
    boolean numbers = key.number().isPresent();
    for (int i : selected) {
      numbers &= cues.get(i).number().isPresent();
    }
    double[] chances = numbers ? ranks(selected) : places(selected);
    int low = (chances.length - 1) / 2;
    int high = chances.length / 2;
    return low == high ? chances[low] : (chances[low] + chances[high]) / 2;
  }

  /// Chance of the key to have each rank by value; equal values are in any order.
  private double[] ranks(int[] selected) {
    double own = key.number().orElse(0);
    int below = 0;
    int equal = 1;
    for (int i : selected) {
      double other = cues.get(i).number().orElse(0);
      below += other < own ? 1 : 0;
      equal += other == own ? 1 : 0;
    }
    double[] chances = new double[selected.length + 1];
    Arrays.fill(chances, below, below + equal, 1.0 / equal);
    return chances;
  }

  /// Chance of the key to be shown at each position: pinned options come last, as authored.
  private double[] places(int[] selected) {
    double[] chances = new double[selected.length + 1];
    int shuffled = chances.length - pinned(selected);
    if (choice.key().pinned()) {
      int own = choice.options().indexOf(choice.key());
      int earlier = 0;
      for (int i : selected) {
        boolean before = choice.options().indexOf(wrong.get(i)) < own;
        earlier += wrong.get(i).pinned() && before ? 1 : 0;
      }
      chances[shuffled - 1 + earlier] = 1;
    } else {
      Arrays.fill(chances, 0, shuffled, 1.0 / shuffled);
    }
    return chances;
  }

  private int pinned(int[] selected) {
    int pinned = 0;
    for (int i : selected) {
      pinned += wrong.get(i).pinned() ? 1 : 0;
    }
    return pinned;
  }
}
