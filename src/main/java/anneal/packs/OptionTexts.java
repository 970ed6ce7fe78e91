package anneal.packs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What must hold of texts that a learner chooses between.
final class OptionTexts {

  private OptionTexts() {}

  /// Two that read the same are an error, whichever variant it happens in.
  static void checkDistinct(Findings findings, List<String> texts, List<Spot> spots) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = Words.squeezed(texts.get(i));
      if (!seen.add(text)) {
        findings.add(Code.EQUAL_OPTIONS, spots.get(i), "another option reads the same: " + text);
      }
    }
  }
}
