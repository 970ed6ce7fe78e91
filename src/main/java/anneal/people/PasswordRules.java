package anneal.people;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a password must not be: short, or what everybody tries first. There are no rules about
/// kinds of characters.
///
/// @param common passwords and words that are tried first, lower case
public record PasswordRules(Set<String> common) {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final String SIGNS = "013457@$!";
  private static final String LETTERS = "oieastasi";
  private static final String ROWS =
      "01234567890123 qwertyuiopasdfghjklzxcvbnm abcdefghijklmnopqrstuvwxyzabc";

  public PasswordRules {
    common = Set.copyOf(common);
  }

  /// What is wrong with a password, and what to do; empty where nothing is.
  ///
  /// @param name of the account
  public Optional<String> fault(String password, String name) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("needs at least 12 characters; three or four words make a good one");
    }
    if (length > LONGEST) {
      return Optional.of("may have 200 characters at most");
    }
    boolean guessed = readings(password).anyMatch(it -> tried(it) || isName(it, name));
    return guessed
        ? Optional.of("is among those that are tried first; take three or four words at random")
        : Optional.empty();
  }

  /// A password as it stands and without what people put around a word.
  private static Stream<String> readings(String password) {
    String lower = password.toLowerCase(Locale.ROOT);
    return Stream.of(lower, lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""))
        .flatMap(it -> Stream.of(it, plain(it)))
        .flatMap(it -> Stream.of(it, it.replaceAll("[^\\p{L}]+", "")))
        .filter(it -> !it.isEmpty());
  }

  private static boolean isName(String text, String name) {
    String bare = Account.key(name).replaceAll("[^\\p{L}]+", "");
    return bare.length() > 3 && bare.equals(unit(text));
  }

  private boolean tried(String text) {
    String unit = unit(text);
    return common.contains(text)
        || common.contains(unit)
        || (text.length() >= 8 && unit.length() <= 3)
        || (text.length() >= 8
            && (ROWS.contains(unit) || ROWS.contains(new StringBuilder(unit).reverse())));
  }

  /// The shortest text of which a text is a repetition, perhaps broken off at the end.
  private static String unit(String text) {
    for (int length = 1; length < text.length(); length++) {
      if (text.startsWith(text.substring(length))) {
        return text.substring(0, length);
      }
    }
    return text;
  }

  /// The usual digits and signs read as the letters they stand for.
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int sign = SIGNS.indexOf(text.charAt(i));
      plain.append(sign < 0 ? text.charAt(i) : LETTERS.charAt(sign));
    }
    return plain.toString();
  }
}
