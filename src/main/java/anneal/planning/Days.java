package anneal.planning;

import anneal.memory.EasyDays;

/// The time a learner has.
///
/// @param minutes on a study day, 1..600
/// @param week on which days there is less of it or none
/// @param missed share of the other days that are missed nevertheless, 0..0.9, as past weeks show
public record Days(int minutes, EasyDays week, double missed) {

  public Days {
    if (minutes < 1 || minutes > 600) {
      throw new IllegalArgumentException("minutes a day must be 1 to 600, not " + minutes);
    }
    if (!(missed >= 0 && missed <= 0.9)) {
      throw new IllegalArgumentException("the share of missed days must be 0 to 0.9: " + missed);
    }
  }

  /// Seconds there are on a study day.
  public double seconds(int day) {
    return 60.0 * minutes * week.share(day);
  }
}
