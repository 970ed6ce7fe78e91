package anneal.web;

import anneal.interview.Aims;
import anneal.interview.Appointment;
import anneal.interview.StudyPlan;
import anneal.planning.Profile;
import anneal.question.Catalog;
import anneal.question.Level;
import anneal.question.QuestionId;
import anneal.web.Problem.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a learner decided, on the wire; days as dates.
record PlanJson(int minutes, List<InterviewJson> interviews) {

  private static final int MOST_TOPICS = 300;
  private static final int MOST_DAYS = 730;

  static PlanJson of(StudyPlan plan) {
    return new PlanJson(
        plan.minutes(), plan.appointments().stream().map(InterviewJson::of).toList());
  }

  private static String date(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  /// An interview.
  ///
  /// @param weights by bank; empty for what the profile offers
  record InterviewJson(
      UUID id,
      String date,
      @Nullable String begun,
      String label,
      String profile,
      @Nullable Level level,
      Map<String, Double> weights,
      Map<String, Double> topics,
      List<String> dropped,
      boolean closed) {

    static InterviewJson of(Appointment it) {
      Aims aims = it.aims();
      return new InterviewJson(
          it.id(),
          PlanJson.date(it.day()),
          PlanJson.date(it.begunDay()),
          it.label(),
          aims.profile(),
          aims.level(),
          new TreeMap<>(aims.weights()),
          new TreeMap<>(aims.topics()),
          List.copyOf(new TreeSet<>(aims.dropped())),
          it.closed());
    }
  }

  /// What a plan is checked against.
  ///
  /// @param before what was decided before; interviews keep the day on which they began
  /// @param past whether interviews that are over may be new, as they may in a file that is brought
  record Ground(Optional<StudyPlan> before, Catalog catalog, int today, boolean past) {}

  /// The decision.
  ///
  /// @throws Refusal naming what does not fit
  StudyPlan plan(Ground ground) {
    List<Fault> faults = new ArrayList<>();
    check(faults, "/minutes", minutes >= 1 && minutes <= 600, "must be 1 to 600");
    check(
        faults,
        "/interviews",
        interviews.size() <= StudyPlan.MOST,
        "holds more than " + StudyPlan.MOST);
    check(
        faults,
        "/interviews",
        interviews.stream().map(InterviewJson::id).distinct().count() == interviews.size(),
        "needs another id for each");
    List<Appointment> all = new ArrayList<>();
    for (int i = 0; i < interviews.size() && faults.isEmpty(); i++) {
      appointment(interviews.get(i), "/interviews/" + i, ground, faults).ifPresent(all::add);
    }
    if (!faults.isEmpty()) {
      throw BodyFaults.refusal(faults);
    }
    return new StudyPlan(minutes, all);
  }

  private static void check(List<Fault> faults, String pointer, boolean holds, String message) {
    if (!holds) {
      faults.add(new Fault(pointer, message));
    }
  }

  private static Optional<Integer> day(String text, String pointer, List<Fault> faults) {
    try {
      if (text.length() == 10) {
        return Optional.of((int) LocalDate.parse(text).toEpochDay());
      }
    } catch (DateTimeException _) {
      // Said below, like a text of another length.
    }
    faults.add(new Fault(pointer, "must be a day such as 2027-01-31"));
    return Optional.empty();
  }

  private static Optional<Appointment> appointment(
      InterviewJson it, String pointer, Ground ground, List<Fault> faults) {
    Optional<Integer> day = day(it.date, pointer + "/date", faults);
    Optional<Appointment> known = ground.before.flatMap(plan -> plan.find(it.id));
    int begun = begun(it, known, ground);
    day.ifPresent(
        at -> {
          boolean same = known.filter(old -> old.day() == at).isPresent() || ground.past;
          boolean ahead = at > ground.today && at <= ground.today + MOST_DAYS;
          check(
              faults, pointer + "/date", same || ahead, "must be after today and within two years");
          check(faults, pointer + "/begun", begun < at, "must be before the date");
        });
    String label = it.label.strip();
    check(
        faults,
        pointer + "/label",
        label.length() <= Appointment.LABEL,
        "must have at most %d characters".formatted(Appointment.LABEL));
    Optional<Aims> aims = aims(it, pointer, ground.catalog, faults);
    return faults.isEmpty() && aims.isPresent()
        ? Optional.of(
            new Appointment(it.id, day.orElseThrow(), begun, label, aims.get(), it.closed))
        : Optional.empty();
  }

  /// The day on which it began is kept, and only read from files that are brought.
  private static int begun(InterviewJson it, Optional<Appointment> known, Ground ground) {
    if (known.isPresent()) {
      return known.get().begunDay();
    }
    return ground.past && it.begun != null
        ? day(it.begun, "", new ArrayList<>()).orElse(ground.today)
        : ground.today;
  }

  private static Optional<Aims> aims(
      InterviewJson it, String pointer, Catalog catalog, List<Fault> faults) {
    check(
        faults,
        pointer + "/profile",
        it.profile.equals("own") || profile(it.profile).isPresent(),
        "must be own or the id of a profile");
    names(it.weights.keySet(), pointer + "/weights", true, faults);
    names(it.topics.keySet(), pointer + "/topics", false, faults);
    names(Set.copyOf(it.dropped), pointer + "/dropped", false, faults);
    numbers(it.weights, pointer + "/weights", new double[] {0, 100}, faults);
    numbers(it.topics, pointer + "/topics", new double[] {0.1, 10}, faults);
    Map<String, Double> weights = it.weights.isEmpty() ? offered(it, catalog) : it.weights;
    check(
        faults,
        pointer + "/weights",
        weights.values().stream().anyMatch(weight -> weight != null && weight > 0),
        "needs one above 0");
    return faults.isEmpty()
        ? Optional.of(new Aims(it.profile, weights, it.topics, new HashSet<>(it.dropped), it.level))
        : Optional.empty();
  }

  private static Optional<Profile> profile(String id) {
    return Profile.ALL.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /// What a profile offers; where it knows none of the banks that are there, all weigh the same.
  private static Map<String, Double> offered(InterviewJson it, Catalog catalog) {
    Map<String, Double> weights =
        profile(it.profile).map(Profile::weights).orElseGet(() -> Map.of());
    if (catalog.packs().stream().anyMatch(pack -> weights.getOrDefault(pack.id(), 0.0) > 0)) {
      return weights;
    }
    Map<String, Double> alike = new LinkedHashMap<>();
    double share = Math.round(1000.0 / Math.max(1, catalog.packs().size())) / 10.0;
    catalog.packs().forEach(pack -> alike.put(pack.id(), share));
    return alike;
  }

  private static void names(Set<String> names, String pointer, boolean banks, List<Fault> faults) {
    boolean fit =
        names.size() <= MOST_TOPICS
            && names.stream()
                .allMatch(it -> banks ? QuestionId.isSlug(it) : QuestionId.parse(it).isPresent());
    check(faults, pointer, fit, "must name ids of /api/banks, at most " + MOST_TOPICS);
  }

  private static void numbers(
      Map<String, Double> numbers, String pointer, double[] range, List<Fault> faults) {
    check(
        faults,
        pointer,
        numbers.values().stream().allMatch(it -> it != null && it >= range[0] && it <= range[1]),
        "must be numbers from %.1f to %.0f".formatted(range[0], range[1]));
  }
}
