package anneal.groups;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// People who study together.
///
/// @param id opaque; unique on an instance
/// @param name 1 to 60 characters
/// @param purpose what it is for, at most 500 characters; may be empty
/// @param rhythm its week
/// @param terms what it agreed on for everybody's study
/// @param since when it was made
/// @param archived from when on nothing in it changes any more; null while it is alive
public record Group(
    String id,
    String name,
    String purpose,
    Rhythm rhythm,
    Terms terms,
    Instant since,
    @Nullable Instant archived) {

  /// What a group does every week.
  ///
  /// @param zone where its week begins
  /// @param weekday the day on which its week begins
  /// @param challenge whether there is a challenge every week
  /// @param boards whether members may show each other how they are doing
  public record Rhythm(ZoneId zone, DayOfWeek weekday, boolean challenge, boolean boards) {}

  /// The group under another name and purpose.
  public Group called(String other, String what) {
    return new Group(id, other, what, rhythm, terms, since, archived);
  }

  /// The group with another week.
  public Group with(Rhythm other) {
    return new Group(id, name, purpose, other, terms, since, archived);
  }

  /// The group with other terms.
  public Group with(Terms other) {
    return new Group(id, name, purpose, rhythm, other, since, archived);
  }

  /// The group as an archive, or alive again.
  public Group archived(@Nullable Instant when) {
    return new Group(id, name, purpose, rhythm, terms, since, when);
  }
}
