package anneal.packs;

import anneal.question.Option;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an option shows to somebody who does not know the matter.
///
/// @param length characters shown
/// @param specific how many numbers, units and bits of code it holds
/// @param overlap how many content words it shares with the stem
/// @param grammar how well it continues the stem: more is better
/// @param others whether it speaks of the other options
/// @param number the number that it begins with, if it is one
record Cues(
    int length, int specific, int overlap, int grammar, boolean others, OptionalDouble number) {

  private static final Pattern DETAIL =
      Pattern.compile(
          "\\d+([.,]\\d+)*\\s*(%|[kMGT]?i?B\\b|ms\\b|s\\b|GHz\\b|days?\\b|hours?\\b)?|`[^`]+`");
  private static final Pattern NUMBER =
      Pattern.compile("[\\s$~]*([-\\u2212]?\\d+(?:\\.\\d+)?)\\b.{0,12}", Pattern.DOTALL);
  private static final Pattern ARTICLE =
      Pattern.compile("\\b(a|an)\\W*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLURAL =
      Pattern.compile(
          "\\b(which|what)\\b[^?]{0,40}?\\b(are|do|have|were)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SEVERAL = Pattern.compile("^\\W*(\\w+ )?\\w+[^suiSUI\\W]s\\b");

  static Cues of(String stem, Set<String> stemWords, Option option) {
    String text = option.text();
    return new Cues(
        Words.length(text),
        (int) DETAIL.matcher(text).results().count(),
        ContentWords.shared(stemWords, text).size(),
        agreement(stem.strip(), text.strip()),
        ChoiceStyle.speaksOfOthers(text),
        number(text));
  }

  private static OptionalDouble number(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.matches()
        ? OptionalDouble.of(Double.parseDouble(number.group(1).replace('\u2212', '-')))
        : OptionalDouble.empty();
  }

  /// An article asks for a vowel or none, an open sentence for a small letter, "are" for a plural.
  private static int agreement(String stem, String option) {
    if (option.isEmpty() || stem.isEmpty()) {
      return 0;
    }
    int points = 0;
    Matcher article = ARTICLE.matcher(stem);
    if (article.find()) {
      boolean vowel = "aeiou".indexOf(Character.toLowerCase(option.charAt(0))) >= 0;
      points += vowel == article.group(1).toLowerCase(Locale.ROOT).equals("an") ? 1 : 0;
    }
    boolean open = Character.isLetter(stem.charAt(stem.length() - 1));
    points += open && Character.isLowerCase(option.charAt(0)) ? 1 : 0;
    points += PLURAL.matcher(stem).find() && SEVERAL.matcher(option).find() ? 1 : 0;
    return points;
  }

  /// How much a guess likes the option; what likes none is a toss-up.
  double appeal(BlindGuess guess) {
    return switch (guess) {
      case LONGEST -> length;
      case MIDDLE -> 0;
      case SPECIFIC -> specific;
      case OVERLAP -> overlap;
      case GRAMMAR -> grammar;
      case ALL_OF_THE_ABOVE -> others ? 1 : 0;
    };
  }
}
