package anneal.interchange;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Makes ids of titles: lower-case letters, digits and hyphens, each id once.
public final class Slugs {

  private static final int LONGEST = 60;

  private final Set<String> taken = new HashSet<>();

  /// An id that was not given yet.
  ///
  /// @param fallback where the title has no letter or digit
  String unique(String title, String fallback) {
    String slug = of(title, fallback);
    String unique = slug;
    for (int i = 2; !taken.add(unique); i++) {
      String end = "-" + i;
      unique = slug.substring(0, Math.min(slug.length(), LONGEST - end.length())) + end;
    }
    return unique;
  }

  /// The id of a title.
  public static String of(String title, String fallback) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-+$", "");
    return cut.isEmpty() ? fallback : cut;
  }
}
