package anneal.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Texts that name options by their ids, such as `(a, c)` or "option b": learners see no ids, and
/// the options each time in another order.
final class OptionNames {

  /// Where the kinds that shuffle keep what they shuffle.
  private static final Map<String, List<String>> SHUFFLED =
      Map.of(
          "choice", List.of("options"),
          "multi", List.of("options"),
          "order", List.of("items"),
          "match", List.of("left", "right"));

  private static final Pattern PLACE = Pattern.compile("\\{\\{[^{}]*}}");
  private static final int NAMED = 4;

  private OptionNames() {}

  /// Holds the texts that are told besides the task against the ids of what is shuffled.
  static void check(Reading reading, QuestionTexts texts) {
    List<Node.Obj> shuffled = shuffled(reading.question());
    String ids = letters(shuffled);
    if (ids.isEmpty()) {
      return;
    }
    List<Passage> suspects =
        Stream.concat(texts.told(), reading.remarks().stream())
            .filter(it -> new LetterNames(it.text(), ids).mayHaveAny())
            .toList();
    if (!suspects.isEmpty()) {
      String meant = notShown(ids, shuffled, texts);
      suspects.forEach(it -> check(it, meant, reading.findings()));
    }
  }

  /// Empty for kinds that shuffle nothing, and where every option has its place.
  private static List<Node.Obj> shuffled(Node.Obj question) {
    List<Node.Obj> shuffled = new ArrayList<>();
    for (String list : SHUFFLED.getOrDefault(question.text("kind").orElse(""), List.of())) {
      shuffled.addAll(question.objects(list));
    }
    return shuffled.stream().allMatch(it -> it.flag("pin")) ? List.of() : shuffled;
  }

  /// The ids of one letter, each small and as a capital.
  private static String letters(List<Node.Obj> shuffled) {
    StringBuilder letters = new StringBuilder();
    for (Node.Obj each : shuffled) {
      String id = each.text("id").orElse("");
      if (id.length() == 1 && Character.isLetter(id.charAt(0))) {
        letters.append(id).append(Character.toUpperCase(id.charAt(0)));
      }
    }
    return letters.toString();
  }

  /// Those letters that learners do not read in the task itself, where they would stand for
  /// something else.
  private static String notShown(String letters, List<Node.Obj> shuffled, QuestionTexts texts) {
    StringBuilder shown = new StringBuilder();
    texts.stem().ifPresent(it -> shown.append(it.text()));
    shuffled.forEach(it -> shown.append('\n').append(Authored.text(it, "text")));
    LetterNames task = new LetterNames(PLACE.matcher(shown).replaceAll(" "), letters);
    return letters
        .chars()
        .filter(it -> !task.isShown((char) it))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static void check(Passage passage, String letters, Findings findings) {
    List<LetterNames.Name> names = new LetterNames(passage.text(), letters).all();
    if (!names.isEmpty()) {
      String some =
          names.stream()
              .limit(NAMED)
              .map(it -> "`" + Words.squeezed(it.words()) + "`")
              .collect(Collectors.joining(", "));
      String more = names.size() > NAMED ? ", ..." : "";
      findings.add(
          Code.LETTER_NAMES,
          passage.spot(names.getFirst().start()),
          "options are named by letters: " + some + more);
    }
  }
}
