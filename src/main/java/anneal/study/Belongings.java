package anneal.study;

import java.util.List;

/// What is kept of one learner besides the settings, or a part of it: what they take along when
/// they move to another instance. Cards are not in it, since they follow from the events.
///
/// @param sittings by start
/// @param events by arrival
/// @param flags by time
public record Belongings(List<Sitting> sittings, List<StudyEvent> events, List<Flag> flags) {

  public Belongings {
    sittings = List.copyOf(sittings);
    events = List.copyOf(events);
    flags = List.copyOf(flags);
  }
}
