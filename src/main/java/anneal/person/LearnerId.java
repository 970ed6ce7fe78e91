package anneal.person;

/// Who studies: an opaque text, unique on an instance.
///
/// @param value 1 to 64 letters, digits, `-` or `_`
public record LearnerId(String value) {

  private static final int LONGEST = 64;

  /// The one learner of a solo instance.
  public static final LearnerId LOCAL = new LearnerId("local");

  public LearnerId {
    if (value.isEmpty() || value.length() > LONGEST || !isPlain(value)) {
      throw new IllegalArgumentException("learner id needs 1 to 64 letters, digits, - or _");
    }
  }

  /// Read with every request, so without a pattern.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return value;
  }
}
