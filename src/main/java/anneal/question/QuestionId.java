package anneal.question;

import java.util.Optional;
import java.util.regex.Pattern;

/// Identity of a question for ever: the pack's id and the question's own, never a content hash.
///
/// @param pack slug of the pack
/// @param slug slug of the question within its pack
public record QuestionId(String pack, String slug) implements Comparable<QuestionId> {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  public QuestionId {
    if (!isSlug(pack) || !isSlug(slug)) {
      throw new IllegalArgumentException("a question id is pack/slug, of a-z, 0-9 and -");
    }
  }

  /// Reads `pack/slug`; empty when the text is not of that form.
  public static Optional<QuestionId> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !isSlug(text.substring(0, slash)) || !isSlug(text.substring(slash + 1))) {
      return Optional.empty();
    }
    return Optional.of(new QuestionId(text.substring(0, slash), text.substring(slash + 1)));
  }

  /// Whether a text can be a pack's, topic's or question's id.
  public static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  @Override
  public int compareTo(QuestionId other) {
    int byPack = pack.compareTo(other.pack);
    return byPack != 0 ? byPack : slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return pack + "/" + slug;
  }
}
