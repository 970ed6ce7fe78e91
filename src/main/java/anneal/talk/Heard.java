package anneal.talk;

/// A post as somebody finds it.
///
/// @param helpful how many found it helpful
/// @param voted whether the reader did
public record Heard(Post post, int helpful, boolean voted) {}
