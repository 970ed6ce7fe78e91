package anneal.interchange;

/// What became of one thing that was carried over.
///
/// @param question its slug, or its title in the other program
/// @param fate how well it was carried
/// @param what which part of it, empty for the whole
/// @param why the reason, a sentence without a full stop; empty where it is exact
public record Loss(String question, Fate fate, String what, String why) {

  /// How well something was carried over.
  public enum Fate {
    /// Nothing is missing.
    EXACT,
    /// It works, but not quite as before.
    APPROXIMATED,
    /// It is not there any more.
    DROPPED
  }

  /// The loss as a line for people.
  public String line() {
    String place = what.isEmpty() ? question : question + ", " + what;
    return why.isEmpty() ? place : place + ": " + why;
  }
}
