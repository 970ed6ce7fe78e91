package anneal.packs;

import anneal.question.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A word that leads from the stem straight to the key.
///
/// @param forms the options as authored
/// @param options the same, as the first variant shows them
record StemCue(Findings findings, List<OptionForm> forms, List<Option> options) {

  /// Shorter words are too common to be a cue.
  private static final int NOTABLE = 6;

  /// A word of the stem that the key alone repeats gives it away, unless a wrong option repeats a
  /// word of the stem as well: then the echo misleads as much as it helps.
  void check(String stem) {
    Set<String> stemWords = ContentWords.of(stem);
    Set<String> inKey = new HashSet<>();
    Set<String> inWrong = new HashSet<>();
    for (Option option : options) {
      (option.correct() ? inKey : inWrong).addAll(ContentWords.shared(stemWords, option.text()));
    }
    inKey.removeIf(it -> it.length() < NOTABLE);
    if (inWrong.isEmpty() && !inKey.isEmpty()) {
      int key = options.stream().map(Option::correct).toList().indexOf(true);
      findings.add(
          Code.STEM_ECHO,
          forms.get(key).text().start(),
          "only the key repeats a word of the stem: "
              + String.join(", ", inKey.stream().sorted().toList()));
    }
  }
}
