package anneal.interchange;

import anneal.question.Cloze;
import anneal.question.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// The holes of a note: `{{c1::answer::hint}}`.
final class AnkiCloze {

  private static final Pattern HOLE =
      Pattern.compile(
          "\\{\\{c(\\d{1,3})::((?:(?!\\{\\{|}}).)*?)(?:::((?:(?!\\{\\{|}}).)*))?}}",
          Pattern.DOTALL);
  private static final Pattern MARK = Pattern.compile("BLANK(\\d+)BLANK");
  private static final Pattern MATHEMATICS = Pattern.compile("\\$[^$]*BLANK\\d+BLANK[^$]*\\$");
  private static final int MOST = 12;
  private static final int LONGEST = 200;

  private AnkiCloze() {}

  /// Whether a field has holes.
  static boolean hasHoles(String field) {
    return HOLE.matcher(field).find();
  }

  /// The text with its holes closed, as on the back.
  static String whole(String field) {
    return HOLE.matcher(field).replaceAll(it -> Matcher.quoteReplacement(it.group(2)));
  }

  /// The text with its holes open, as on the front.
  static String open(String field) {
    return HOLE.matcher(field)
        .replaceAll(
            it ->
                Matcher.quoteReplacement(it.group(3) == null ? "[...]" : "[" + it.group(3) + "]"));
  }

  /// The task; empty where blanks cannot say it: holes in formulas or in holes, too many or too
  /// long ones.
  static Optional<Cloze> task(String field) {
    SequencedMap<String, Cloze.Blank> blanks = new LinkedHashMap<>();
    Matcher holes = HOLE.matcher(field);
    StringBuilder marked = new StringBuilder();
    while (holes.find()) {
      String answer = Jsoup.parseBodyFragment(holes.group(2)).text().strip();
      if (answer.isEmpty() || answer.length() > LONGEST || blanks.size() == MOST) {
        return Optional.empty();
      }
      String hint = holes.group(3) == null ? "" : " (" + holes.group(3) + ")";
      holes.appendReplacement(
          marked, Matcher.quoteReplacement("BLANK" + blanks.size() + "BLANK" + hint));
      Phrase phrase = new Phrase(List.of(answer), List.of(), false, List.of());
      blanks.put("b" + blanks.size(), new Cloze.Blank(phrase, null));
    }
    holes.appendTail(marked);
    String text = ForeignText.html(marked.toString()).markdown();
    if (blanks.isEmpty() || text.contains("{c") || MATHEMATICS.matcher(text).find()) {
      return Optional.empty();
    }
    return Optional.of(new Cloze(MARK.matcher(text).replaceAll("[[b$1]]"), blanks));
  }
}
