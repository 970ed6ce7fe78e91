package anneal.planning;

/// Chance by address instead of by order: the same seed and place give the same draw, whatever was
/// drawn before. So two policies meet the same learner, and their difference is seen with far fewer
/// simulations than two learners would need.
///
/// Bits are those of SplitMix64's finaliser (Steele, Lea and Flood 2014).
final class Lots {

  private Lots() {}

  /// A draw in [0, 1).
  static double share(long seed, int purpose, long place) {
    return (bits(seed, purpose, place) >>> 11) * 0x1.0p-53;
  }

  /// A draw from the standard normal distribution (Box and Muller 1958).
  static double normal(long seed, int purpose, long place) {
    double radius = Math.sqrt(-2 * Math.log(1 - share(seed, purpose, 2 * place)));
    return radius * Math.cos(2 * Math.PI * share(seed, purpose, 2 * place + 1));
  }

  /// 64 mixed bits.
  static long bits(long seed, int purpose, long place) {
    return mix(mix(mix(seed) + 0x9e3779b97f4a7c15L * (purpose + 1)) + 0x9e3779b97f4a7c15L * place);
  }

  private static long mix(long bits) {
    long once = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
    return twice ^ (twice >>> 31);
  }
}
