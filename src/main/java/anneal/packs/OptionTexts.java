package anneal.packs;

import anneal.question.Option;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /// A wrong option that is a right one's number in other digits is right as well, whichever
  /// variant it happens in.
  static void checkNumbers(Findings findings, List<OptionForm> forms, List<Option> options) {
    Map<Spans, Option> keys = new HashMap<>();
    for (Option option : options) {
      Optional<Spans> number = option.correct() ? Spans.point(option.text()) : Optional.empty();
      number.ifPresent(it -> keys.putIfAbsent(it, option));
    }
    for (int i = 0; i < options.size() && !keys.isEmpty(); i++) {
      Option option = options.get(i);
      Option key = option.correct() ? null : Spans.point(option.text()).map(keys::get).orElse(null);
      if (key != null && !Words.squeezed(key.text()).equals(Words.squeezed(option.text()))) {
        findings.add(
            Code.EQUAL_OPTIONS,
            forms.get(i).text().start(),
            "`%s` is the same number as the key `%s`: %s and %s"
                .formatted(option.id(), key.id(), option.text(), key.text()));
      }
    }
  }
}
