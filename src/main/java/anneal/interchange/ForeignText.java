package anneal.interchange;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text of another program as Markdown of ours: mathematics between dollars, nothing that Markdown
/// or our templates would take for their own signs.
///
/// @param markdown the text
/// @param lost names of what could not be kept, such as `table`
record ForeignText(String markdown, Set<String> lost) {

  private static final Pattern MATHEMATICS =
      Pattern.compile(
          "\\[\\$\\$](.{1,5000}?)\\[/\\$\\$]|\\\\\\[(.{1,5000}?)\\\\]|\\$\\$(.{1,5000}?)\\$\\$"
              + "|\\[\\$](.{1,5000}?)\\[/\\$]|\\[latex](.{1,5000}?)\\[/latex]|\\\\\\((.{1,5000}?)\\\\\\)",
          Pattern.DOTALL);
  private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\((?:media/)?([^)]*)\\)");
  private static final int DISPLAYS = 3;
  private static final Pattern SPECIAL = Pattern.compile("[\\\\*_`\\[\\]<>$|~]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
  private static final Pattern LINE_SIGN =
      Pattern.compile("(?m)^([ \t]*)([#+-]|\\d{1,9}[.)])(?=[ \t])");

  ForeignText {
    lost = new TreeSet<>(lost);
  }

  /// Text without any markup.
  static ForeignText plain(String text) {
    return new ForeignText(escaped(text).strip(), Set.of());
  }

  /// Text that may hold HTML; what has no tag and no entity is plain.
  static ForeignText html(String html) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0
        ? plain(html)
        : HtmlToMarkdown.convert(html);
  }

  /// Markdown as it is, but for signs that would be filled with values.
  static ForeignText markdown(String text) {
    String kept = CONTROL.matcher(text).replaceAll("");
    String open = apart(kept);
    return new ForeignText(open, open.equals(kept) ? Set.of() : Set.of("double braces"));
  }

  /// The same with only those pictures that are there; of others the words stay.
  ForeignText pictured(Set<String> media) {
    Set<String> gone = new TreeSet<>(lost);
    String text =
        PICTURE
            .matcher(markdown)
            .replaceAll(
                it -> {
                  if (media.contains(it.group(2))) {
                    return Matcher.quoteReplacement(it.group());
                  }
                  gone.add("picture");
                  return Matcher.quoteReplacement(it.group(1));
                });
    return new ForeignText(text, gone);
  }

  /// Characters so that they show as they are; mathematics becomes ours.
  static String escaped(String raw) {
    String text = CONTROL.matcher(raw).replaceAll("");
    StringBuilder out = new StringBuilder(text.length() + 16);
    Matcher formula = MATHEMATICS.matcher(text);
    int at = 0;
    while (formula.find()) {
      out.append(signs(text.substring(at, formula.start()))).append(formula(formula));
      at = formula.end();
    }
    return apart(out.append(signs(text.substring(at))).toString());
  }

  private static String formula(Matcher found) {
    for (int group = 1; group <= found.groupCount(); group++) {
      String tex = found.group(group);
      if (tex != null) {
        String dollar = group <= DISPLAYS ? "$$" : "$";
        return dollar + tex.strip().replace("$", "\\$") + dollar;
      }
    }
    throw new IllegalStateException("a formula has one of its forms");
  }

  private static String signs(String text) {
    String spoken = SPECIAL.matcher(text).replaceAll("\\\\$0");
    return LINE_SIGN
        .matcher(spoken)
        .replaceAll(it -> Matcher.quoteReplacement(lineSign(it.group(1), it.group(2))));
  }

  /// A list number is escaped at its dot, any other sign in front.
  private static String lineSign(String indent, String sign) {
    int last = sign.length() - 1;
    return indent + sign.substring(0, last) + "\\" + sign.charAt(last);
  }

  private static String apart(String text) {
    String once = text.replace("{{", "{ {");
    return once.contains("{{") ? apart(once) : once;
  }
}
