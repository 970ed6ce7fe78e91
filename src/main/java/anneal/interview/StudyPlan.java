package anneal.interview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a learner decided: when, what for, how much. What to do about it is computed anew each day.
///
/// @param minutes of study on an ordinary study day, 1 to 600; which days are otherwise, the
///   learner's settings say
/// @param appointments by date, past ones too, each id once
public record StudyPlan(int minutes, List<Appointment> appointments) {

  /// Most interviews of one plan.
  public static final int MOST = 20;

  public StudyPlan {
    if (minutes < 1 || minutes > 600) {
      throw new IllegalArgumentException("minutes a day must be 1 to 600");
    }
    appointments =
        appointments.stream()
            .sorted(Comparator.comparingInt(Appointment::day).thenComparing(Appointment::id))
            .toList();
    if (appointments.size() > MOST) {
      throw new IllegalArgumentException("a plan has at most %d interviews".formatted(MOST));
    }
    if (appointments.stream().map(Appointment::id).distinct().count() < appointments.size()) {
      throw new IllegalArgumentException("each interview of a plan has an id of its own");
    }
  }

  /// Interviews that can still be studied for, the next one first.
  public List<Appointment> ahead(int today) {
    return appointments.stream().filter(it -> it.ahead(today)).toList();
  }

  /// The newest interview that is over and of which the learner has not said how to go on.
  public Optional<Appointment> open(int today) {
    return appointments.stream()
        .filter(it -> !it.ahead(today) && !it.closed())
        .reduce((_, later) -> later);
  }

  /// The interview with this id.
  public Optional<Appointment> find(UUID id) {
    return appointments.stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
