package anneal.packs;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text that carry its matter: no little words, endings taken off.
final class ContentWords {

  private static final int SHORTEST = 4;
  private static final Pattern WORD = Pattern.compile("\\p{L}{" + SHORTEST + ",}");
  private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{4})(ings?|ed|es|s|ly)$");

  private static final Set<String> LITTLE =
      Set.of(
          ("about above after again against all also although always among and another any are"
                  + " because been before being below best better between both cannot could does"
                  + " doing done down during each either every first following from further give"
                  + " given gives goes have having here into itself just keep kept last less like"
                  + " likely made make makes many more most much must need needs never none only"
                  + " other others over right same second should show shows since some still such"
                  + " take takes than that their them then there these they this those three"
                  + " through true under until used uses using very want wants well were what when"
                  + " where whether which while whole whose will with within without would wrong"
                  + " your")
              .split(" "));

  private ContentWords() {}

  /// Each word once, in lower case.
  static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(it -> it.group())
        .filter(it -> !LITTLE.contains(it))
        .forEach(it -> words.add(ENDING.matcher(it).replaceFirst("")));
    return words;
  }

  /// The words of one text that another one has too.
  static Set<String> shared(Set<String> words, String text) {
    Set<String> shared = of(text);
    shared.retainAll(words);
    return shared;
  }
}
