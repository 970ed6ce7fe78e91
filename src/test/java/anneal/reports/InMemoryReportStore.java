package anneal.reports;

import anneal.memory.Rating;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.reports.Retention.Age;
import anneal.study.InMemoryStudyStore;
import anneal.study.Logged;
import anneal.study.Replay;
import anneal.study.Sitting;
import anneal.study.Stamp;
import anneal.study.StudyEvent.Reviewed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// The twin of the database for sums, over the twin for study.
public final class InMemoryReportStore implements ReportStore {

  private final InMemoryStudyStore study;

  public InMemoryReportStore(InMemoryStudyStore study) {
    this.study = study;
  }

  private List<Reviewed> reviews(LearnerId learner) {
    return study.counted(learner).stream().map(it -> (Reviewed) it.event()).toList();
  }

  @Override
  public List<DayCount> days(LearnerId learner, int fromDay, int toDay) {
    Map<Integer, List<Reviewed>> days =
        reviews(learner).stream()
            .filter(it -> it.stamp().day() >= fromDay && it.stamp().day() <= toDay)
            .collect(
                Collectors.groupingBy(it -> it.stamp().day(), TreeMap::new, Collectors.toList()));
    return days.entrySet().stream()
        .map(
            it ->
                new DayCount(
                    it.getKey(),
                    it.getValue().size(),
                    (int) it.getValue().stream().map(r -> r.stamp().question()).distinct().count(),
                    it.getValue().stream().mapToLong(r -> r.response().milliseconds()).sum()))
        .toList();
  }

  @Override
  public List<Retention> retention(LearnerId learner, int sinceDay) {
    Map<Age, List<Reviewed>> ages =
        reviews(learner).stream()
            .filter(it -> it.stamp().day() >= sinceDay && it.marks().elapsed() >= 1)
            .collect(
                Collectors.groupingBy(
                    it -> it.marks().elapsed() < 21 ? Age.YOUNG : Age.MATURE,
                    TreeMap::new,
                    Collectors.toList()));
    return ages.entrySet().stream()
        .map(
            it ->
                new Retention(
                    it.getKey(),
                    it.getValue().size(),
                    (int)
                        it.getValue().stream()
                            .filter(r -> r.marks().rating() != Rating.AGAIN)
                            .count()))
        .toList();
  }

  @Override
  public List<SittingLine> sittings(LearnerId learner, long beforeArrival, int limit) {
    if (limit < 1 || limit > 200) {
      throw new IllegalArgumentException("limit must be 1 to 200");
    }
    Map<UUID, List<Logged>> sittings = new LinkedHashMap<>();
    for (Logged each : Replay.corrected(study.select(learner, _ -> true))) {
      sittings.computeIfAbsent(each.event().stamp().sitting(), _ -> new ArrayList<>()).add(each);
    }
    return sittings.values().stream()
        .filter(it -> it.getFirst().arrival() < beforeArrival)
        .sorted(Comparator.comparing((List<Logged> it) -> it.getFirst().arrival()).reversed())
        .limit(limit)
        .map(it -> line(learner, it))
        .toList();
  }

  private SittingLine line(LearnerId learner, List<Logged> log) {
    UUID id = log.getFirst().event().stamp().sitting();
    List<Stamp> stamps = log.stream().map(it -> it.event().stamp()).toList();
    List<Reviewed> counted =
        reviews(learner).stream().filter(it -> it.stamp().sitting().equals(id)).toList();
    Optional<String> mode =
        study.sitting(learner, id).map(Sitting::mode).map(it -> it.name().toLowerCase(Locale.ROOT));
    List<Instant> times = stamps.stream().map(Stamp::at).sorted().toList();
    return new SittingLine(
        id,
        log.getFirst().arrival(),
        mode,
        times.getFirst(),
        times.getLast(),
        new SittingLine.Result(
            counted.size(),
            counted.stream().mapToDouble(it -> it.marks().score()).sum(),
            counted.stream().mapToLong(it -> it.response().milliseconds()).sum()),
        counted.stream()
            .map(it -> it.stamp().question().pack())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Override
  public List<AnswerLine> answers(LearnerId learner, int limit) {
    if (limit < 1 || limit > 20_000) {
      throw new IllegalArgumentException("limit must be 1 to 20000");
    }
    Comparator<Reviewed> byTime = Comparator.comparing(it -> it.stamp().at());
    return reviews(learner).stream().sorted(byTime).toList().reversed().stream()
        .limit(limit)
        .map(InMemoryReportStore::answer)
        .toList();
  }

  private static AnswerLine answer(Reviewed it) {
    return new AnswerLine(
        it.stamp().question(),
        it.stamp().day(),
        it.marks().rating() != Rating.AGAIN,
        it.response().hints() == 0 ? stated(it) : Optional.empty(),
        it.response().milliseconds());
  }

  @Override
  public List<FirstAnswer> firsts(LearnerId learner) {
    Set<Reviewed> counted = Set.copyOf(reviews(learner));
    Set<String> met = new HashSet<>();
    List<FirstAnswer> firsts = new ArrayList<>();
    List<Reviewed> all =
        Replay.corrected(study.select(learner, _ -> true)).stream()
            .map(Logged::event)
            .filter(Reviewed.class::isInstance)
            .map(Reviewed.class::cast)
            .sorted(Comparator.comparing(it -> it.stamp().at()))
            .toList();
    for (Reviewed it : all) {
      QuestionId question = it.stamp().question();
      boolean freshVariant = met.add(question + " variant " + it.asked().variant());
      boolean freshDay = met.add(question + " day " + it.stamp().day());
      if (freshVariant && freshDay && counted.contains(it)) {
        int variant = it.asked().variant();
        firsts.add(new FirstAnswer(question, variant, it.stamp().day(), known(it)));
      }
    }
    return firsts;
  }

  @Override
  public List<Wait> waits(LearnerId learner, int fromDay, int toDay) {
    Map<QuestionId, List<Reviewed>> cards =
        reviews(learner).stream()
            .sorted(Comparator.comparing(it -> it.stamp().at()))
            .collect(Collectors.groupingBy(it -> it.stamp().question()));
    List<Wait> waits = new ArrayList<>();
    cards.forEach(
        (id, list) -> {
          for (int i = 0; i < list.size() && !study.standings(learner).get(id).suspended(); i++) {
            boolean last = i + 1 == list.size();
            int next = last ? Integer.MAX_VALUE : list.get(i + 1).stamp().day();
            waits.add(new Wait(list.get(i).stamp().day(), list.get(i).marks().dueDay(), next));
          }
        });
    return waits.stream()
        .filter(it -> it.dueDay() <= toDay && it.nextDay() > Math.max(fromDay, it.dueDay()))
        .toList();
  }

  @Override
  public List<Encounter> encounters(int limit) {
    if (limit < 1 || limit > 100_000) {
      throw new IllegalArgumentException("limit must be 1 to 100000");
    }
    return study.learners().stream()
        .flatMap(it -> study.counted(it).stream())
        .filter(it -> ((Reviewed) it.event()).marks().before() == null)
        .sorted(Comparator.comparing(Logged::arrival).reversed())
        .limit(limit)
        .map(it -> (Reviewed) it.event())
        .map(it -> new Encounter(it.stamp().learner(), it.stamp().question(), known(it)))
        .toList();
  }

  private static boolean known(Reviewed it) {
    return FirstAnswer.known(
        it.marks().rating() != Rating.AGAIN, stated(it), it.response().hints());
  }

  private static Optional<Calibration.Stated> stated(Reviewed it) {
    return Optional.ofNullable(it.response().confidence())
        .map(sure -> Calibration.Stated.valueOf(sure.name()));
  }

  @Override
  public Size size() {
    long events = 0;
    long cards = 0;
    for (LearnerId each : study.learners()) {
      events += study.select(each, _ -> true).size();
      cards += study.standings(each).size();
    }
    return new Size(study.learners().size(), events, cards, 0, 0, 0, 0, 0);
  }

  @Override
  public Room room() {
    return new Room(0, 0, OptionalLong.empty(), OptionalLong.empty());
  }
}
