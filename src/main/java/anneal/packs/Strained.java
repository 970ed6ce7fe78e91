package anneal.packs;

import java.util.List;

/// A family of variants under stress: many more draws than learners will meet.
///
/// @param question its full id
/// @param draws how many met the conditions
/// @param acceptance share of the tries that met the conditions, 0..1
/// @param faults share of the tries with an expression that has no value, 0..1
/// @param different how many of the draws differ
/// @param keys which keys they have
/// @param findings with files named from the pack's folder
public record Strained(
    String question,
    int draws,
    double acceptance,
    double faults,
    int different,
    KeySpread keys,
    List<Finding> findings) {

  public Strained {
    findings = List.copyOf(findings);
  }
}
