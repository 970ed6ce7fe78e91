package anneal.packs;

/// Something wrong or doubtful in a pack.
///
/// @param place where it stands
/// @param severity how much it matters
/// @param code letter and three digits, stable, such as `Q014`
/// @param message what is wrong, one sentence without a full stop at the end
/// @param remedy what to do about it, one sentence
public record Finding(Place place, Severity severity, String code, String message, String remedy) {

  /// How much a finding matters.
  public enum Severity {
    /// The pack is not published with it.
    ERROR,
    /// Published, but a learner would be served better without it.
    WARNING,
    /// Worth knowing.
    NOTE
  }
}
