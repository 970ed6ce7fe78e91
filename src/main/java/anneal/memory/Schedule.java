package anneal.memory;

import anneal.memory.Card.Seen;

/// When a card is due again.
///
/// The model says after how many days retrievability falls to the desired retention; here they
/// become whole study days, spread a little and kept within 1..`maximumDays`. They keep their order
/// as in Anki (`rslib/src/scheduler/states/review.rs`, `learning.rs`): on a later day GOOD is at
/// least a day after HARD, always EASY is at least a day after GOOD, AGAIN never after HARD nor
/// HARD after GOOD, until all meet at `maximumDays`. On the first day and in repeats on the same
/// day HARD and GOOD may share a day, or a question just missed and then known would stay away a
/// day too long.
///
/// A missed question comes back in the same sitting, of which the schedule knows nothing: to it
/// AGAIN is an interval like any other, of at least one day.
///
/// @param model how memories fade
/// @param desiredRetention retrievability at which a card becomes due, between 0 and 1
/// @param maximumDays longest interval, 1..36500
/// @param fuzz whether intervals are spread; off they are rounded to the nearest day
public record Schedule(MemoryModel model, double desiredRetention, int maximumDays, boolean fuzz) {

  /// Study days on which a card would be due after each rating, days since 1970-01-01.
  public record DueDays(int again, int hard, int good, int easy) {

    /// The day for one rating.
    public int after(Rating rating) {
      return switch (rating) {
        case AGAIN -> again;
        case HARD -> hard;
        case GOOD -> good;
        case EASY -> easy;
      };
    }
  }

  public Schedule {
    if (!(desiredRetention > 0 && desiredRetention < 1)) {
      throw new IllegalArgumentException(
          "desired retention must lie between 0 and 1, not %s: 0.9 is usual"
              .formatted(desiredRetention));
    }
    if (maximumDays < 1 || maximumDays > MemoryState.MOST_STABILITY) {
      throw new IllegalArgumentException(
          "the longest interval must be 1 to 36500 days, not " + maximumDays);
    }
  }

  /// The card after a review. The same arguments give the same card.
  ///
  /// @param today study day of the review; a day before the last review, as after a flight west,
  ///   counts as the day of the last review
  /// @param seed the card's own, the same at each of its reviews
  public Seen next(Card card, Rating rating, int today, long seed) {
    MemoryState memory = remember(card, rating, today);
    int due = preview(card, today, seed).after(rating);
    int day = dayOfReview(card, today);
    return switch (card) {
      case Card.New _ -> new Seen(memory, day, due, 1, 0);
      case Seen seen -> {
        boolean lapse = rating == Rating.AGAIN && elapsed(seen, today) >= 1;
        yield new Seen(memory, day, due, seen.reviews() + 1, seen.lapses() + (lapse ? 1 : 0));
      }
    };
  }

  /// Where each rating would put the card; [#next] keeps to it.
  ///
  /// @param today and the rest as for [#next]
  public DueDays preview(Card card, int today, long seed) {
    double share = Fuzz.share(seed, reviews(card));
    int hard = days(interval(card, Rating.HARD, today), 1, share);
    int gap = elapsed(card, today) >= 1 ? 1 : 0;
    int good = days(interval(card, Rating.GOOD, today), hard + gap, share);
    int easy = days(interval(card, Rating.EASY, today), good + 1, share);
    int again = Math.min(hard, days(interval(card, Rating.AGAIN, today), 1, share));
    int day = dayOfReview(card, today);
    return new DueDays(day + again, day + hard, day + good, day + easy);
  }

  /// A range of study days.
  ///
  /// @param first earliest
  /// @param last latest, not before the first
  public record Window(int first, int last) {

    /// Whether a study day lies in it.
    public boolean holds(int day) {
      return first <= day && day <= last;
    }
  }

  /// The study days on which a card may fall due without its interval straying further than the
  /// fuzz allows; where its due day was chosen otherwise, only that day.
  public Window window(Seen card) {
    Window reach =
        Fuzz.reach(model.interval(card.memory().stability(), desiredRetention), 1, maximumDays);
    Window days = new Window(card.lastDay() + reach.first(), card.lastDay() + reach.last());
    return fuzz && days.holds(card.dueDay()) ? days : new Window(card.dueDay(), card.dueDay());
  }

  /// The last study day that the fuzz might have chosen in place of another.
  ///
  /// @param from study day of the review
  /// @param due the day that was chosen
  public static int latest(int from, int due) {
    int interval = due - from;
    int reach = Fuzz.reach(interval, 1, Integer.MAX_VALUE).last() - interval;
    return due + 2 * Math.max(0, reach);
  }

  /// Study days since the last review of a card; 0 for a new card and never negative.
  public static int elapsed(Card card, int today) {
    return switch (card) {
      case Card.New _ -> 0;
      case Seen seen -> Math.max(0, today - seen.lastDay());
    };
  }

  private static int dayOfReview(Card card, int today) {
    return switch (card) {
      case Card.New _ -> today;
      case Seen seen -> Math.max(today, seen.lastDay());
    };
  }

  private static int reviews(Card card) {
    return switch (card) {
      case Card.New _ -> 0;
      case Seen seen -> seen.reviews();
    };
  }

  private MemoryState remember(Card card, Rating rating, int today) {
    return switch (card) {
      case Card.New _ -> model.first(rating);
      case Seen seen -> model.next(seen.memory(), elapsed(seen, today), rating);
    };
  }

  private double interval(Card card, Rating rating, int today) {
    return model.interval(remember(card, rating, today).stability(), desiredRetention);
  }

  private int days(double interval, int least, double share) {
    return fuzz
        ? Fuzz.spread(interval, least, maximumDays, share)
        : Math.clamp(Math.round(interval), Math.min(least, maximumDays), maximumDays);
  }
}
