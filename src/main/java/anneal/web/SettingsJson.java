package anneal.web;

import anneal.memory.EasyDays;
import anneal.question.Level;
import anneal.question.QuestionId;
import anneal.study.Settings;
import anneal.web.Problem.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Settings on the wire: flat, the scope among the rest.
record SettingsJson(
    int sittingSize,
    int newPerDay,
    double desiredRetention,
    int rolloverHour,
    String zone,
    List<String> packs,
    List<String> topics,
    List<Level> levels,
    boolean confidence,
    boolean singleKeys,
    @Nullable EasyDaysJson easyDays) {

  private static final int MOST_NAMES = 500;

  static SettingsJson of(Settings settings) {
    Settings.Scope scope = settings.scope();
    return new SettingsJson(
        settings.sittingSize(),
        settings.newPerDay(),
        settings.desiredRetention(),
        settings.rolloverHour(),
        settings.zone().getId(),
        List.copyOf(new TreeSet<>(scope.packs())),
        List.copyOf(new TreeSet<>(scope.topics())),
        List.copyOf(new TreeSet<>(scope.levels())),
        settings.confidence(),
        settings.singleKeys(),
        EasyDaysJson.of(settings.easyDays()));
  }

  /// The settings, once every number and name is in its range.
  ///
  /// @param before whose easy days stay where nothing is said of them
  Settings settings(Settings before, Instant now) {
    List<Fault> faults = new ArrayList<>();
    range(faults, "/sittingSize", sittingSize >= 1 && sittingSize <= 200, "1 to 200");
    range(faults, "/newPerDay", newPerDay >= 0 && newPerDay <= 500, "0 to 500");
    boolean retained = desiredRetention >= 0.7 && desiredRetention <= 0.97;
    range(faults, "/desiredRetention", retained, "0.7 to 0.97");
    range(faults, "/rolloverHour", rolloverHour >= 0 && rolloverHour <= 23, "0 to 23");
    ZoneId known = zone(faults);
    Settings.Scope scope = scope(packs, topics, levels, faults);
    EasyDays days = easyDays == null ? before.easyDays() : easyDays.easyDays("/easyDays", faults);
    if (!faults.isEmpty()) {
      throw BodyFaults.refusal(faults);
    }
    return new Settings(
        sittingSize,
        newPerDay,
        desiredRetention,
        rolloverHour,
        known,
        scope,
        confidence,
        singleKeys,
        before.with(days, now).easy());
  }

  private static void range(List<Fault> faults, String pointer, boolean holds, String range) {
    if (!holds) {
      faults.add(new Fault(pointer, "must be " + range));
    }
  }

  private ZoneId zone(List<Fault> faults) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException _) {
      faults.add(new Fault("/zone", "must be a time zone such as Europe/Berlin"));
      return ZoneId.of("UTC");
    }
  }

  /// Reads a scope; what does not fit is added to the faults.
  static Settings.Scope scope(
      List<String> packs, List<String> topics, List<Level> levels, List<Fault> faults) {
    if (packs.size() + topics.size() > MOST_NAMES) {
      faults.add(new Fault("", "holds more than " + MOST_NAMES + " packs and topics"));
    } else {
      check(packs, "/packs/", QuestionId::isSlug, faults);
      check(topics, "/topics/", it -> QuestionId.parse(it).isPresent(), faults);
    }
    return faults.isEmpty()
        ? new Settings.Scope(Set.copyOf(packs), Set.copyOf(topics), Set.copyOf(levels))
        : Settings.Scope.ALL;
  }

  /// Reads names of single questions; what does not fit is added to the faults.
  static Set<QuestionId> questions(List<String> names, List<Fault> faults) {
    if (names.size() > MOST_NAMES) {
      faults.add(new Fault("/questions", "holds more than " + MOST_NAMES + " questions"));
      return Set.of();
    }
    check(names, "/questions/", it -> QuestionId.parse(it).isPresent(), faults);
    return names.stream().flatMap(it -> QuestionId.parse(it).stream()).collect(Collectors.toSet());
  }

  private static void check(
      List<String> names, String pointer, Predicate<String> fits, List<Fault> faults) {
    for (int i = 0; i < names.size(); i++) {
      if (!fits.test(names.get(i))) {
        faults.add(new Fault(pointer + i, "is no id; take it from /api/banks"));
      }
    }
  }
}
