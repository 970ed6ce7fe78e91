package anneal.planning;

/// A question that an interview may ask, as readiness sees it.
///
/// @param topic `pack/topic`
/// @param weight worth in the profile, 0 or more
/// @param difficulty in logits, see [Ability]
public record Asked(String topic, double weight, double difficulty) {}
