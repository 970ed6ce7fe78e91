package anneal.packs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers that an option stands for when it is a number, a range or a bound.
///
/// @param low may be minus infinity
/// @param high may be infinity
/// @param unit what is left of the text, to compare like with like
record Spans(double low, double high, String unit) {

  private static final String NUMBER = "([-\u2212]?\\d+(?:,\\d{3})*(?:\\.\\d+)?)";
  private static final Pattern RANGE =
      Pattern.compile(
          "(?i)\\W*(?:from |between )?"
              + NUMBER
              + "\\s*(%?)\\s*(?:-|–|to|and)\\s*"
              + NUMBER
              + "(.*)");
  private static final Pattern BOUND =
      Pattern.compile(
          "(?i)\\W*(below|under|less than|fewer than|at most|up to|above|over|more than|at"
              + " least)\\s+"
              + NUMBER
              + "(.*)");
  private static final Pattern BELOW =
      Pattern.compile("(?i)below|under|less.*|fewer.*|at most|up to");
  private static final Pattern SINGLE = Pattern.compile("\\W*?" + NUMBER + "(.*)");
  private static final Pattern POINT = Pattern.compile(NUMBER + "(.*)");
  private static final int LONGEST_UNIT = 20;

  /// Reads an option; empty where it says more than a number and its unit.
  static Optional<Spans> of(String option) {
    String text = option.replaceAll("[$`*~]|\\\\[,%]?", "").strip();
    Matcher range = RANGE.matcher(text);
    Matcher bound = BOUND.matcher(text);
    Matcher single = SINGLE.matcher(text);
    Optional<Spans> spans = Optional.empty();
    if (range.matches()) {
      spans = span(number(range.group(1)), number(range.group(3)), range.group(4));
    } else if (bound.matches()) {
      double number = number(bound.group(2));
      boolean below = BELOW.matcher(bound.group(1)).matches();
      spans =
          below
              ? span(Double.NEGATIVE_INFINITY, number, bound.group(3))
              : span(number, Double.POSITIVE_INFINITY, bound.group(3));
    } else if (single.matches()) {
      double number = number(single.group(1));
      spans = span(number, number, single.group(2));
    }
    return spans.filter(it -> it.low <= it.high);
  }

  /// Reads an option that is one number, with or without a unit; empty for any other, and for code,
  /// in which 0.5 and 0.50 differ.
  static Optional<Spans> point(String option) {
    Matcher point = POINT.matcher(option.replaceAll("[$*]", "").strip());
    if (!point.matches()) {
      return Optional.empty();
    }
    double number = number(point.group(1));
    return span(number, number, point.group(2)).filter(_ -> !option.contains("`"));
  }

  private static Optional<Spans> span(double low, double high, String rest) {
    String unit = rest.replaceAll("[\\s.]+", " ").strip();
    boolean more = unit.length() > LONGEST_UNIT || unit.matches(".*[\\d=^/+*(;:,].*");
    return more ? Optional.empty() : Optional.of(new Spans(low, high, unit));
  }

  private static double number(String text) {
    return 0.0 + Double.parseDouble(text.replace(",", "").replace('\u2212', '-'));
  }

  /// Whether a number can lie in both; ranges that only touch do not overlap.
  boolean overlaps(Spans other) {
    boolean same = low == other.low && high == other.high;
    boolean bothRanges = low < high && other.low < other.high;
    boolean crossing = Math.max(low, other.low) < Math.min(high, other.high);
    return unit.equals(other.unit) && (same || (bothRanges && crossing));
  }
}
