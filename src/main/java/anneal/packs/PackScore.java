package anneal.packs;

import anneal.question.Pack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How far somebody gets with a pack's choice questions who knows nothing of their matter.
///
/// Each guess answers everything that can be dealt of each question; where it cannot decide between
/// options it gets the share that a coin would. Haladyna, Downing and Rodriguez, "A review of
/// multiple-choice item-writing guidelines", 2002, doi:10.1207/S15324818AME1503_5, list the cues.
///
/// @param pack its id
/// @param questions how many choice questions were answered
/// @param chance share right by tossing coins
/// @param shares share right by each guess
/// @param position share right by the best single position among those shown
public record PackScore(
    String pack, int questions, double chance, Map<BlindGuess, Double> shares, double position) {

  /// From this number of questions on a score says something.
  private static final int ENOUGH = 20;

  private static final double FAR = 0.10;
  private static final double LENGTH_FAR = 0.05;

  public PackScore {
    shares = Collections.unmodifiableMap(new EnumMap<>(shares));
  }

  /// Lets every guess answer a pack.
  public static PackScore of(Pack pack) {
    return GuessRound.play(pack);
  }

  /// The guess that does best.
  public BlindGuess best() {
    return Collections.max(shares.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  /// Share right by the guess that does best.
  public double most() {
    return shares.getOrDefault(best(), chance);
  }

  /// Share right by picking the longest option.
  public double longest() {
    return shares.getOrDefault(BlindGuess.LONGEST, chance);
  }

  /// What gives keys away over the whole pack; nothing where there are too few questions to tell.
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (questions < ENOUGH) {
      return findings;
    }
    Place place = Place.of(pack + "/pack.json");
    if (Math.abs(longest() - chance) > LENGTH_FAR) {
      findings.add(
          Code.LENGTH_TELLS.at(
              place,
              "the longest option is the key in %s of the choice questions; by chance it would be %s"
                  .formatted(percent(longest()), percent(chance))));
    }
    if (most() > chance + FAR) {
      findings.add(
          Code.GUESSABLE.at(
              place,
              "picking %s gets %s of the choice questions right; chance gets %s"
                  .formatted(best().words(), percent(most()), percent(chance))));
    }
    if (position > chance + FAR) {
      findings.add(
          Code.KEY_POSITION.at(
              place,
              "one position holds the key in %s of the deals; by chance it would be %s"
                  .formatted(percent(position), percent(chance))));
    }
    return findings;
  }

  /// The score in one line; empty where there are too few questions to tell anything.
  public String line() {
    return questions < ENOUGH / 2
        ? ""
        : "%s: %d choice questions guessed blindly: %s by %s, %s by the longest, %s by chance"
            .formatted(
                pack,
                questions,
                percent(most()),
                best().words(),
                percent(longest()),
                percent(chance));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
