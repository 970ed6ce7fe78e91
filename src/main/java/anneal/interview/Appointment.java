package anneal.interview;

import java.util.UUID;

/// An interview in a learner's calendar.
///
/// @param day study day on which it is, days since 1970-01-01; nothing is studied on it
/// @param begunDay study day on which studying for it began
/// @param label what the learner calls it, at most 80 characters, may be empty
/// @param aims what will be asked
/// @param closed whether the learner, after it was over, has said how to go on
public record Appointment(UUID id, int day, int begunDay, String label, Aims aims, boolean closed) {

  /// Most characters of a label.
  public static final int LABEL = 80;

  public Appointment {
    if (label.length() > LABEL) {
      throw new IllegalArgumentException("a label has at most %d characters".formatted(LABEL));
    }
    if (begunDay >= day) {
      throw new IllegalArgumentException("an interview is after the day on which its plan began");
    }
  }

  /// Whether there is still time to study for it.
  public boolean ahead(int today) {
    return day > today;
  }

  /// The same, with what the learner said about going on.
  public Appointment close() {
    return new Appointment(id, day, begunDay, label, aims, true);
  }
}
