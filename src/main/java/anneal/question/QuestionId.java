package anneal.question;

import java.util.Optional;

/// Identity of a question for ever: the pack's id and the question's own, never a content hash.
///
/// @param pack slug of the pack
/// @param slug slug of the question within its pack
public record QuestionId(String pack, String slug) implements Comparable<QuestionId> {

  private static final int LONGEST = 60;

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
    if (text.isEmpty() || text.length() > LONGEST || text.charAt(0) == '-') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return true;
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
