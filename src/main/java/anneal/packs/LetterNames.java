package anneal.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Letters of a text that are used as names.
///
/// A letter is one where it can hardly be anything else: alone in parentheses, behind a word like
/// option, or where the text has another such letter. In mathematics and code it never is.
///
/// @param letters those that may be names
record LetterNames(String text, String letters) {

  private static final Pattern CODE_OR_PLACE =
      Pattern.compile("(?s)(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)|~~~.*?~~~|\\{\\{[^{}]*}}");

  /// What stands between the letters of one name, such as the comma of `(a, c)`.
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;&]\\s*(?:(?:and|or)\\s+)?|\\s+(?:and|or)\\s+");

  private static final Set<String> NOUNS =
      Set.of(
          "option", "answer", "choice", "distractor", "alternative", "statement", "step", "item");

  /// Words that follow a name, but no article.
  private static final Set<String> VERBS =
      Set.of(
          "is", "are", "was", "were", "has", "had", "does", "do", "did", "would", "could", "should",
          "can", "cannot", "may", "and", "or", "but", "since", "because");

  private static final String BEFORE = "(*,;:\u2013\u2014";
  private static final String AFTER = ")*,;:!?\u2013\u2014";

  /// Between the letters of a numbered list there is more than this.
  private static final int APART = 8;

  /// Parentheses are closed within this many characters.
  private static final int NEAR = 200;

  /// One letter, or several in a row.
  ///
  /// @param start where it begins
  /// @param words as written
  /// @param letters without what stands between them
  /// @param sure whether it is a name whatever else the text has
  record Name(int start, String words, String letters, boolean sure) {
    int end() {
      return start + words.length();
    }
  }

  /// Whether a closer look is worth while.
  boolean mayHaveAny() {
    for (int i = 0; i < text.length(); i++) {
      char after = at(text, i + 1);
      boolean last = after < 'A' || after > 'z';
      if (last && text.charAt(i) >= 'A' && isLone(text, i)) {
        return true;
      }
    }
    return false;
  }

  /// The names in order; none where letters only number a list of the text's own.
  List<Name> all() {
    List<Name> names = names(masked());
    StringBuilder used = new StringBuilder();
    names.forEach(it -> used.append(it.letters));
    boolean several = used.chars().distinct().count() > 1;
    boolean meant = several || names.stream().anyMatch(Name::sure);
    return meant && !numberAList(names, used.toString()) ? names : List.of();
  }

  /// The text with prose alone.
  private String masked() {
    String prose = MathSpans.of(text).masked('x');
    return CODE_OR_PLACE.matcher(prose).replaceAll(it -> "x".repeat(it.group().length()));
  }

  private boolean numberAList(List<Name> names, String used) {
    boolean list =
        names.size() > 1
            && "abcdefghijklmnopqrstuvwxyz".startsWith(used)
            && text.substring(0, names.getFirst().start).stripTrailing().endsWith(":");
    for (int i = 1; i < names.size() && list; i++) {
      list = names.get(i).start - names.get(i - 1).end() > APART;
    }
    return list;
  }

  private List<Name> names(String prose) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < prose.length(); i++) {
      if (isLone(prose, i)) {
        StringBuilder row = new StringBuilder().append(prose.charAt(i));
        int end = endOfRow(prose, i, row);
        addName(prose, i, end, row.toString(), names);
        i = end;
      }
    }
    return names;
  }

  /// Follows letters of one size that only commas and the like divide.
  private int endOfRow(String prose, int start, StringBuilder row) {
    boolean capital = Character.isUpperCase(prose.charAt(start));
    Matcher between = BETWEEN.matcher(prose);
    int end = start + 1;
    while (between.region(end, prose.length()).lookingAt()
        && isLone(prose, between.end())
        && Character.isUpperCase(prose.charAt(between.end())) == capital) {
      row.append(prose.charAt(between.end()));
      end = between.end() + 1;
    }
    return end;
  }

  private static void addName(String prose, int start, int end, String row, List<Name> names) {
    boolean capital = Character.isUpperCase(row.charAt(0));
    boolean opened = at(prose, start - 1) == '(';
    boolean closed = at(prose, end) == ')';
    int noun = nounBefore(prose, start);
    if (noun >= 0) {
      names.add(new Name(noun, prose.substring(noun, end), row, true));
    } else if (opened && closed && !capital && !isCall(prose, start - 1)) {
      names.add(new Name(start - 1, prose.substring(start - 1, end + 1), row, true));
    } else if (closed && !opened && !capital && !isInside(prose, start)) {
      names.add(new Name(start, prose.substring(start, end + 1), row, true));
    } else if (!capital && !closed && !isCall(prose, start - 1) && !isCounted(prose, start)) {
      names.add(new Name(start, prose.substring(start, end), row, false));
    }
  }

  /// Where the word like option begins that stands before a letter; below 0 where none does.
  private static int nounBefore(String prose, int start) {
    int end = endBefore(prose, start);
    int begin = end;
    while (Character.isLetter(at(prose, begin - 1))) {
      begin--;
    }
    String word = prose.substring(begin, end).toLowerCase(Locale.ROOT);
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return end < start && NOUNS.contains(one) ? begin : -1;
  }

  /// Whether a parenthesis belongs to what stands before it, as in `f(a)` and `5(1)(b)`.
  private static boolean isCall(String prose, int parenthesis) {
    char before = at(prose, parenthesis - 1);
    return at(prose, parenthesis) == '('
        && (Character.isLetterOrDigit(before) || ")]_".indexOf(before) >= 0);
  }

  /// Whether a parenthesis a little before is still open.
  private static boolean isInside(String prose, int index) {
    int open = 0;
    for (int i = Math.max(0, index - NEAR); i < index; i++) {
      open += prose.charAt(i) == '(' ? 1 : prose.charAt(i) == ')' ? -1 : 0;
    }
    return open > 0;
  }

  /// Whether a number stands before, as in `3 d`.
  private static boolean isCounted(String prose, int start) {
    return Character.isDigit(at(prose, endBefore(prose, start) - 1));
  }

  /// Where the words before an index end.
  private static int endBefore(String prose, int index) {
    int end = index;
    while (end > 0 && Character.isWhitespace(prose.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /// Whether one of the letters stands alone here and is no article.
  private boolean isLone(String prose, int index) {
    char after = at(prose, index + 1);
    if (Character.isLetterOrDigit(after) || letters.indexOf(at(prose, index)) < 0) {
      return false;
    }
    char before = at(prose, index - 1);
    boolean begins = Character.isWhitespace(before) || BEFORE.indexOf(before) >= 0;
    boolean ends =
        Character.isWhitespace(after)
            || AFTER.indexOf(after) >= 0
            || (after == '.' && !Character.isLetterOrDigit(at(prose, index + 2)));
    return begins && ends && !isArticle(prose, index);
  }

  private static boolean isArticle(String prose, int index) {
    return (prose.charAt(index) == 'a' || prose.charAt(index) == 'A')
        && Character.isWhitespace(at(prose, index + 1))
        && index + 1 < prose.length()
        && !VERBS.contains(wordAfter(prose, index + 1));
  }

  private static String wordAfter(String prose, int index) {
    int begin = index;
    while (begin < prose.length() && Character.isWhitespace(prose.charAt(begin))) {
      begin++;
    }
    int end = begin;
    while (Character.isLetter(at(prose, end))) {
      end++;
    }
    return prose.substring(begin, end);
  }

  /// Whether learners read the letter by itself in a text, in mathematics and code as well.
  boolean isShown(char letter) {
    for (int i = text.indexOf(letter); i >= 0; i = text.indexOf(letter, i + 1)) {
      char before = at(text, i - 1);
      char after = at(text, i + 1);
      boolean alone = !Character.isLetterOrDigit(before) && !Character.isLetterOrDigit(after);
      boolean joined = "'\u2019".indexOf(before) >= 0 || isJoined(i);
      if (alone && !joined && !isShownArticle(i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the letter is part of something like `e-mail` or `e.g.`
  private boolean isJoined(int index) {
    boolean begins =
        Character.isWhitespace(at(text, index - 1))
            && "-.".indexOf(at(text, index + 1)) >= 0
            && Character.isLetter(at(text, index + 2));
    return begins || (at(text, index - 1) == '.' && Character.isLetter(at(text, index - 2)));
  }

  /// Whether the letter is an article, not the head of a row of a table or of an assignment.
  private boolean isShownArticle(int index) {
    String rest = text.substring(index + 1, Math.min(text.length(), index + 4)).stripLeading();
    return (text.charAt(index) == 'a' || text.charAt(index) == 'A')
        && Character.isWhitespace(at(text, index + 1))
        && !rest.startsWith("|")
        && !rest.startsWith("=");
  }

  /// A character of a text; a space before its beginning and behind its end.
  private static char at(String text, int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
  }
}
