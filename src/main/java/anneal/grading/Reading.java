package anneal.grading;

import java.util.List;

/// What a typed text was read as, before it is held against any key.
public sealed interface Reading {

  /// One number.
  ///
  /// @param value finite, in the task's unit
  /// @param understood what the page shows back, such as `3/4 = 0.75`
  record Read(double value, String understood) implements Reading {}

  /// Several numbers may be meant, as with `1,234`.
  ///
  /// @param readings at least two, with different values
  record Ambiguous(List<Read> readings) implements Reading {
    public Ambiguous {
      readings = List.copyOf(readings);
    }

    /// The question to ask back: `1.234 or 1234?`.
    public String question() {
      return String.join(" or ", readings.stream().map(Read::understood).toList()) + "?";
    }
  }

  /// No number, or not in a form or unit that is asked for.
  ///
  /// @param reason what is wrong with it and what to type instead
  record Unreadable(String reason) implements Reading {}
}
