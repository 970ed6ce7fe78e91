package anneal.packs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What makes a stem hard to read for reasons that have nothing to do with what it asks.
final class StemStyle {

  private static final int MOST_WORDS = 120;

  private static final List<String> NEGATIONS = List.of("not", "n't", "never", "except");

  /// A negation that turns the question around: it stands in the asking itself, before any clause
  /// of its own begins.
  private static final Pattern TURNED_AROUND =
      Pattern.compile(
          "(?<!, )\\b(?:which|what|who)\\b(?:\\s+(?!(?:if|when|that|because|where|while|once|with|although"
              + "|happens)\\b)[\\w'-]+){0,5}?\\s+(?:is|are|does|do|did|would|should|can|could|was"
              + "|were|will|has|have|may|must)(?:\\s+(?:most|least)\\s+\\w+)?\\s*(not\\b|n't\\b|never\\b)(?=[^.?!]*\\?)"
              + "|\\b(except)\\b(?=[^.!]{0,40}[?:]\\s*$)",
          Pattern.CASE_INSENSITIVE);

  private StemStyle() {}

  /// Checks the stem as authored and as the first variant shows it.
  static void check(Passage stem, String first, Findings findings) {
    int words = Words.count(first);
    if (words > MOST_WORDS) {
      findings.add(Code.LONG_STEM, stem.start(), "the stem has " + words + " words");
    }
    if (NEGATIONS.stream().noneMatch(stem.text()::contains)) {
      return;
    }
    Matcher turned = TURNED_AROUND.matcher(stem.text());
    if (turned.find()) {
      int group = turned.group(1) != null ? 1 : 2;
      String word = turned.group(group);
      boolean loud = word.equals(word.toUpperCase(java.util.Locale.ROOT));
      if (!loud) {
        findings.add(
            Code.UNMARKED_NOT,
            stem.spot(turned.start(group)),
            "the `" + word + "` turns the question around and is easy to miss");
      }
    }
  }
}
