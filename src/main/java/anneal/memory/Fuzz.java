package anneal.memory;

/// A small spread of intervals, so that questions learned together do not stay together.
///
/// Ranges and rule are Anki's (`rslib/src/scheduler/states/fuzz.rs`): an interval of 2.5 days or
/// more moves by up to 1 day plus 15 % of its part in 2.5..7, 10 % of its part in 7..20 and 5 % of
/// the rest. Every whole day within reach is equally likely.
final class Fuzz {

  private static final double LEAST = 2.5;

  private Fuzz() {}

  /// An interval in whole days near `interval`.
  ///
  /// @param interval days, 0 or more
  /// @param least fewest days allowed, 1 or more; `most` wins where they disagree
  /// @param most most days allowed
  /// @param share which of the days within reach, from 0 (the first) to 1 (exclusive)
  static int spread(double interval, int least, int most, double share) {
    Schedule.Window reach = reach(interval, least, most);
    return (int) Math.floor(reach.first() + share * (1 + reach.last() - reach.first()));
  }

  /// The whole days within reach of an interval; the arguments are those of [#spread].
  static Schedule.Window reach(double interval, int least, int most) {
    int bottom = Math.min(least, most);
    double days = Math.clamp(interval, (double) bottom, (double) most);
    double reach = reach(days);
    int lower = Math.clamp(Math.round(days - reach), bottom, most);
    int upper = Math.clamp(Math.round(days + reach), bottom, most);
    if (upper == lower && upper > 2 && upper < most) {
      upper = lower + 1;
    }
    return new Schedule.Window(lower, upper);
  }

  /// The share for one review of one card, in [0, 1): the output of SplitMix64 (Steele, Lea and
  /// Flood 2014) at step `reviews + 1` of the stream that starts at the scrambled seed. Written out
  /// here so that no change of a library moves a due day.
  static double share(long seed, int reviews) {
    long state = mix(seed) + 0x9e3779b97f4a7c15L * (reviews + 1L);
    return (mix(state) >>> 11) * 0x1.0p-53;
  }

  private static double reach(double days) {
    return days < LEAST
        ? 0
        : 1
            + 0.15 * (Math.min(days, 7) - LEAST)
            + 0.1 * Math.max(0, Math.min(days, 20) - 7)
            + 0.05 * Math.max(0, days - 20);
  }

  private static long mix(long bits) {
    long once = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
    return twice ^ (twice >>> 31);
  }
}
