package anneal.web;

import anneal.memory.EasyDays;
import anneal.web.Problem.Fault;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Days on which less or nothing is to fall due, on the wire.
record EasyDaysJson(
    List<DayOfWeek> rest, List<DayOfWeek> easy, List<String> holidays, boolean even) {

  private static final int MOST_HOLIDAYS = 400;

  static EasyDaysJson of(EasyDays it) {
    return new EasyDaysJson(
        List.copyOf(new TreeSet<>(it.rest())),
        List.copyOf(new TreeSet<>(it.easy())),
        it.holidays().stream().sorted().map(day -> LocalDate.ofEpochDay(day).toString()).toList(),
        it.even());
  }

  /// The wishes; what does not fit is added to the faults.
  ///
  /// @param at pointer to where they stand in the body
  EasyDays easyDays(String at, List<Fault> faults) {
    if (new HashSet<>(rest).size() == DayOfWeek.values().length) {
      faults.add(new Fault(at + "/rest", "must leave one day for practice"));
    }
    if (holidays.size() > MOST_HOLIDAYS) {
      faults.add(new Fault(at + "/holidays", "holds more than " + MOST_HOLIDAYS + " days"));
      return EasyDays.NONE;
    }
    Set<Integer> off = new HashSet<>();
    for (int i = 0; i < holidays.size(); i++) {
      try {
        off.add(Math.toIntExact(LocalDate.parse(holidays.get(i)).toEpochDay()));
      } catch (DateTimeException | ArithmeticException _) {
        faults.add(new Fault(at + "/holidays/" + i, "must be a day such as 2026-12-24"));
      }
    }
    return new EasyDays(Set.copyOf(rest), Set.copyOf(easy), off, even);
  }
}
