package anneal.interchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Anki knows of a card that was answered, as its tables say it.
///
/// @param type 0 new, 1 learning, 2 review, 3 relearning
/// @param queue 1 learning, 2 review, 3 learning by days, -1 suspended, -2 and -3 buried
/// @param due days since the collection was made, or seconds since 1970 while learning
/// @param interval days
/// @param factor ease in thousandths, 2500 to begin with; 0 where there is none
/// @param reps how often it was answered
/// @param lapses how often it was forgotten
/// @param memory what Anki's own FSRS says, null where it was off
/// @param log its reviews, oldest first
public record AnkiPast(
    int type,
    int queue,
    long due,
    int interval,
    int factor,
    int reps,
    int lapses,
    @Nullable Memory memory,
    List<Entry> log) {

  public AnkiPast {
    log = List.copyOf(log);
  }

  /// FSRS as Anki kept it.
  ///
  /// @param stability days
  /// @param difficulty 1 to 10
  /// @param lastSeconds when it was last answered, seconds since 1970; 0 where that is not said
  public record Memory(double stability, double difficulty, long lastSeconds) {}

  /// One line of the review log.
  ///
  /// @param millis since 1970
  /// @param ease 1 to 4; 0 for a line that somebody or something else wrote
  /// @param factor ease of the card afterwards, in thousandths
  /// @param type 0 learning, 1 review, 2 relearning, 3 filtered, 4 by hand, 5 rescheduled
  public record Entry(long millis, int ease, int factor, int type) {}

  /// Whether it was put out of sight.
  public boolean suspended() {
    return queue == -1;
  }
}
