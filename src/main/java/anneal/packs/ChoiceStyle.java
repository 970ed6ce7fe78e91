package anneal.packs;

import anneal.question.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What makes options easy to guess or little use to learn from.
///
/// @param forms the options as authored
/// @param options the same, as the first variant shows them
record ChoiceStyle(Findings findings, List<OptionForm> forms, List<Option> options) {

  private static final int MOST_WORDS = 40;
  private static final double FAR_LONGER = 1.5;

  /// Below this many characters a longer key tells nothing: "Yes" is longer than "No".
  private static final int NOTABLE = 20;

  /// A remark of this many characters gives a reason.
  private static final int LONG_ENOUGH = 80;

  private static final Pattern ALL_OF_THE_ABOVE =
      Pattern.compile(
          "\\b(all|none|both|neither|any|each|some) of (the )?(above|below|other"
              + " (options|answers|choices))\\b|^(all|none|both|neither) of (these|them|those)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> ABSOLUTE =
      Set.of("always", "never", "impossible", "completely", "entirely", "guaranteed", "guarantees");

  private static final Pattern SAYS_ONLY_WHETHER =
      Pattern.compile(
          "\\W*(((no|yes|sorry|this|that|it|is|s|are|the|a|an|not|right|wrong|correct|incorrect"
              + "|false|true|answer|option|choice|one|here|unfortunately)\\b\\W*)+)",
          Pattern.CASE_INSENSITIVE);

  void check() {
    checkEach();
    checkLengths();
    checkAbsoluteWords();
    checkOverlaps();
  }

  /// What is asked of each option by itself.
  void checkEach() {
    for (int i = 0; i < options.size(); i++) {
      OptionForm form = forms.get(i);
      checkRemark(form);
      checkText(form, options.get(i));
    }
  }

  private void checkRemark(OptionForm form) {
    Passage remark = form.remark();
    if (remark == null) {
      if (!form.correct()) {
        findings.add(
            Code.NO_REMARK,
            Spot.of(form.node()),
            "the wrong option `" + form.id() + "` has no remark");
      }
    } else if (saysOnlyWhether(remark)) {
      findings.add(
          Code.EMPTY_REMARK,
          remark.start(),
          "the remark on `" + form.id() + "` says only " + (form.correct() ? "right" : "wrong"));
    }
  }

  /// Whether a remark gives no reason.
  static boolean saysOnlyWhether(Passage remark) {
    return remark.text().length() < LONG_ENOUGH
        && SAYS_ONLY_WHETHER.matcher(remark.text()).matches();
  }

  /// Whether an option is one like "all of the above".
  static boolean speaksOfOthers(String text) {
    return text.contains(" of ") && ALL_OF_THE_ABOVE.matcher(text).find();
  }

  private void checkText(OptionForm form, Option option) {
    int words = Words.count(option.text());
    if (words > MOST_WORDS) {
      findings.add(
          Code.LONG_OPTION,
          form.text().start(),
          "the option `" + form.id() + "` has " + words + " words");
    }
    if (speaksOfOthers(option.text())) {
      findings.add(
          Code.ALL_OF_THE_ABOVE,
          form.text().start(),
          "the option `" + form.id() + "` speaks of the other options");
    }
  }

  private void checkLengths() {
    int key = 0;
    int longest = 0;
    int at = 0;
    for (int i = 0; i < options.size(); i++) {
      int length = Words.length(options.get(i).text());
      if (options.get(i).correct()) {
        key = length;
        at = i;
      } else {
        longest = Math.max(longest, length);
      }
    }
    if (key >= FAR_LONGER * longest && key - longest >= NOTABLE) {
      findings.add(
          Code.LONG_KEY,
          forms.get(at).text().start(),
          "the key has " + key + " characters, the longest wrong option " + longest);
    }
  }

  /// An answer that lies in the key's range and in another one's is right twice. That a number is
  /// the key's own is found elsewhere, as an error.
  private void checkOverlaps() {
    int key = options.stream().map(Option::correct).toList().indexOf(true);
    Optional<Spans> right = key < 0 ? Optional.empty() : Spans.of(options.get(key).text());
    for (int i = 0; i < options.size(); i++) {
      Optional<Spans> span = Spans.of(options.get(i).text());
      if (i != key
          && right.isPresent()
          && span.filter(right.get()::overlaps).isPresent()
          && !isKeysNumber(options.get(i), options.get(key))) {
        findings.add(
            Code.OVERLAPPING_OPTIONS,
            forms.get(i).text().start(),
            "`"
                + options.get(i).text()
                + "` and the key `"
                + options.get(key).text()
                + "` overlap");
      }
    }
  }

  private static boolean isKeysNumber(Option option, Option key) {
    Optional<Spans> number = Spans.point(option.text());
    return number.isPresent() && number.equals(Spans.point(key.text()));
  }

  /// Two wrong options with such words and a key without give the key away.
  private void checkAbsoluteWords() {
    List<Option> absolute = options.stream().filter(ChoiceStyle::isAbsolute).toList();
    if (absolute.size() >= 2 && absolute.stream().noneMatch(Option::correct)) {
      findings.add(
          Code.ABSOLUTE_WORDS,
          forms.get(options.indexOf(absolute.getFirst())).text().start(),
          "words like always and never stand only in the wrong options "
              + absolute.stream().map(Option::id).collect(Collectors.joining(", ")));
    }
  }

  private static boolean isAbsolute(Option option) {
    return Words.of(option.text()).stream().anyMatch(ABSOLUTE::contains);
  }
}
