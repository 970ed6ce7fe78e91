package anneal.person;

import java.util.regex.Pattern;

/// Who studies: an opaque text, unique on an instance.
///
/// @param value 1 to 64 letters, digits, `-` or `_`
public record LearnerId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /// The one learner of a solo instance.
  public static final LearnerId LOCAL = new LearnerId("local");

  public LearnerId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("learner id needs 1 to 64 letters, digits, - or _");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
